import type { ErrorCorrectionLevel } from '../qr/symbol.ts';

/** The least error correction that codes are to have; `auto` is as much as costs no room. */
export type ChosenLevel = 'auto' | ErrorCorrectionLevel;

const LEVELS: ReadonlySet<unknown> = new Set<ChosenLevel>(['auto', 'L', 'M', 'Q', 'H']);

export function isChosenLevel(value: unknown): value is ChosenLevel {
  return LEVELS.has(value);
}
