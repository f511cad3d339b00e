import type { QrSymbol } from '../qr/symbol.ts';

/** Millimeters a side of a module that a phone still reads from 15 cm. */
export const SMALLEST_MODULE = 0.4;

/** The least side on paper at which a phone reads `symbol`, in millimeters, without its quiet zone. */
export function smallestPrintedSide({ size }: QrSymbol): number {
  return SMALLEST_MODULE * size;
}
