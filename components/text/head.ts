/** `length` in UTF-16 units. Browsers take seconds to lay out a megabyte, or 500 lines. */
const HEAD = { length: 3000, lines: 50 };

/** The beginning of a text that is too long for any code, to show in a text box. */
export function headOf(text: string): string {
  return text.slice(0, HEAD.length).split('\n', HEAD.lines).join('\n');
}
