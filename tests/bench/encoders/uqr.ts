import { encode as encodeText } from 'uqr';
import type { Encode } from './encode.ts';

export const encode: Encode = (text, ecc) => encodeText(text, { ecc, border: 0 }).size;
