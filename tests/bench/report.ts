/** A requirement of "What it must show", and its measurement. */
export interface Limit {
  claim: string;
  measured: string;
  holds: boolean;
}

/** Prints a Markdown table: the first column is of words, the others are of figures. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, 3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  console.log(`\n${title}\n\n${[head, rule, ...rows].map(line).join('\n')}`);
}

export function printLimits(limits: readonly Limit[]): void {
  console.log('');
  for (const { claim, measured, holds } of limits) {
    console.log(`${holds ? 'holds        ' : 'DOES NOT HOLD'}  ${claim}: ${measured}`);
  }
}
