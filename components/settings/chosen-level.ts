import type { ErrorCorrectionLevel } from '../qr/symbol.ts';

/** The minimum error correction of codes; `auto` is as much as does not make the symbol larger. */
export type ChosenLevel = 'auto' | ErrorCorrectionLevel;

const LEVELS: ReadonlySet<unknown> = new Set<ChosenLevel>(['auto', 'L', 'M', 'Q', 'H']);

export function isChosenLevel(value: unknown): value is ChosenLevel {
  return LEVELS.has(value);
}
