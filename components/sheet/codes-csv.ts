import type { Entry } from './lines.ts';

/** The names of its columns. */
export const COLUMNS = ['line', 'file', 'caption', 'text'];

/** How spreadsheets recognize a formula, in any width (OWASP, CSV injection); with the apostrophes that may be before it. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/**
 * What `codes.csv` says: which file has the code of which line (RFC 4180; UTF-8 with a byte order mark, without which
 * spreadsheets guess the encoding). A cell that a spreadsheet would calculate has an apostrophe before it, since captions
 * may come from a page; so a number that begins with + has one, too. The text is what is in the code, even a secret.
 */
export function codesCsv(
  files: readonly (Pick<Entry, 'line' | 'text' | 'caption'> & { file: string })[],
): string {
  const rows = [
    COLUMNS,
    ...files.map(({ line, file, caption, text }) => [String(line), file, caption, text]),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const written = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** The value of a cell that was written so, without the apostrophe that keeps it from being a formula. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
