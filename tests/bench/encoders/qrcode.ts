import { create } from 'qrcode/lib/core/qrcode.js';
import type { Encode } from './encode.ts';

/** The package's core alone, without its renderers: what PageHop itself is built on. */
export const encode: Encode = (text, errorCorrectionLevel) =>
  create(text, { errorCorrectionLevel }).modules.size;
