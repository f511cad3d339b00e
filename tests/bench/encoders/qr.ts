import { encodeQR } from 'qr';
import type { Encode } from './encode.ts';

const LEVELS = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;

/** One module is the narrowest border that the package draws. */
export const encode: Encode = (text, level) =>
  encodeQR(text, 'raw', { ecc: LEVELS[level], border: 1 }).length - 2;
