import { type EncodeOptions, fitOf, type NoSymbol } from './encode.ts';

/** Modules a side, or why there is no symbol. */
export type MeasureResult = { ok: true; size: number } | NoSymbol;

/** How large the symbol is that `encode` would make. Takes a hundredth of the time. */
export function measure(text: string, options: EncodeOptions = {}): MeasureResult {
  const fit = fitOf(text, options);
  return fit.ok ? { ok: true, size: 17 + 4 * fit.version } : fit;
}
