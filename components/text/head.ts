/** Shown of a text that no code can hold: so many UTF-16 units, and so many lines. Browsers take seconds to lay out a megabyte, or 500 lines. */
const HEAD = { length: 3000, lines: 50 };

/** UTF-16 units. No code holds more: ISO/IEC 18004 table 7 has 7,089 digits at most. */
export const MOST_IN_A_CODE = 7089;

/** What a text box shows of a text: all of it, or of one that is too long for any code the beginning. */
export function shownPart(text: string): string {
  return text.length > MOST_IN_A_CODE ? headOf(text) : text;
}

export function headOf(text: string): string {
  return text.slice(0, HEAD.length).split('\n', HEAD.lines).join('\n');
}
