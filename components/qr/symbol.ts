/** The four error correction levels, weakest first (ISO/IEC 18004:2015 6.5.1). */
export type ErrorCorrectionLevel = 'L' | 'M' | 'Q' | 'H';

/** A finished QR code symbol, without its quiet zone. */
export interface QrSymbol {
  /** 1 to 40. */
  version: number;
  errorCorrectionLevel: ErrorCorrectionLevel;
  /** Data mask pattern reference, 0 to 7. */
  mask: number;
  /** Modules a side: 17 + 4 × version. */
  size: number;
  /** Row by row from the top left, `size` × `size`; 1 is dark, 0 is light. */
  modules: Uint8Array;
}
