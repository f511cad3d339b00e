import type { Entry } from './lines.ts';

/** What `codes.csv` says of each file, in the order of the lines (RFC 4180, UTF-8 with a byte order mark). */
export function codesCsv(
  files: readonly (Pick<Entry, 'line' | 'text' | 'caption'> & { file: string })[],
): string {
  const rows = [
    ['line', 'file', 'caption', 'text'],
    ...files.map(({ line, file, caption, text }) => [String(line), file, caption, text]),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
