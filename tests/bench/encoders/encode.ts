import type { ErrorCorrectionLevel } from '../../../components/qr/symbol.ts';

/**
 * Makes a symbol of `text` at `level` or, where the library raises it for free, above; version and mask are the library's
 * own choice, as is everything else. Gives the modules per side.
 */
export type Encode = (text: string, level: ErrorCorrectionLevel) => number;
