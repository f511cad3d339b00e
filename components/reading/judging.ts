import type { Decoded } from './decoder.ts';
import type { Symbology } from './reading.ts';

/** Linear symbologies with no check digit that must be there: stripes of many kinds read as one of these. */
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

/** Rows in which a linear symbol must read the same, and characters that it must have where nothing checks them. */
const ROWS = 3;
const CHARACTERS = 5;

/** Whether what was decoded is a symbol beyond doubt. */
export function isSure({ text, bytes, symbology, lines }: Decoded): boolean {
  if (bytes.length === 0) return false;
  if (lines === 0) return true;
  return lines >= ROWS && (!UNCHECKED.includes(symbology) || text.length >= CHARACTERS);
}
