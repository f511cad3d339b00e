import { correction, generate } from 'lean-qr';
import type { Encode } from './encode.ts';

export const encode: Encode = (text, level) => generate(text, { minCorrectionLevel: correction[level] }).size;
