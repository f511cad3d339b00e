import type { Decoded } from './decoder.ts';
import type { Symbology } from './reading.ts';

/** Linear symbologies without a mandatory check digit: stripes of all kinds can pass for one. */
const UNCHECKED: readonly Symbology[] = [
  'Codabar',
  'Code39',
  'Code39Std',
  'Code39Ext',
  'ITF',
  'Telepen',
  'TelepenAlpha',
  'TelepenNumeric',
  'DXFilmEdge',
];

/** A linear symbol must read the same in this many rows and, without a check digit, have this many characters. */
const ROWS = 3;
const CHARACTERS = 5;

/** Whether what was decoded is a symbol beyond doubt. */
export function isSure({ text, bytes, symbology, lines }: Decoded): boolean {
  if (bytes.length === 0) return false;
  if (lines === 0) return true;
  return lines >= ROWS && (!UNCHECKED.includes(symbology) || text.length >= CHARACTERS);
}
