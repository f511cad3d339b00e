import { asWritten, COLUMNS } from './codes-csv.ts';
import { isHeading } from './header.ts';
import { type Cell, type Row, rowsOf } from './rows.ts';

/**
 * The rows of a box that is a CSV file with commas (RFC 4180), its heading included. That it is one must be sure, since lines of
 * text have commas and quotes, too: its first line has names of columns, one of them a usual name for addresses, as many are
 * in the next line, with an address among them, and no line has more. PageHop's own table, `codes.csv`, is one whatever is in it.
 *
 * @param most cells; a box with more is none
 */
export function csvRows(box: string, isAddress: (text: string) => boolean, most: number): Row[] | undefined {
  const [heading = ''] = box.trimStart().split(/[\r\n]/, 1);
  if (!heading.includes(',') || /\t| \| /.test(heading)) return undefined;
  const rows: Row[] = [];
  let names: string[] = [];
  let isOwn = false;
  let count = 0;
  for (const { line, cells } of rowsOf(box, ',')) {
    count += cells.length;
    if (count > most) return undefined;
    if (cells.every(({ text }) => text === '')) continue;
    const [, , caption, text] = cells;
    if (rows.length === 0) {
      names = cells.map(({ text }) => text);
      isOwn = names.join() === COLUMNS.join();
      if (!isOwn && !isHeading(names, isAddress)) return undefined;
    } else if (rows.length === 1) {
      if (cells.length !== names.length) return undefined;
      if (!isOwn && !cells.some(({ text }) => isAddress(text))) return undefined;
    } else if (cells.length > names.length) return undefined;
    const known = isOwn && text && caption ? { text: plain(text), caption: plain(caption) } : undefined;
    rows.push({ line, cells, known });
  }
  return rows.length > 1 ? rows : undefined;
}

function plain(cell: Cell): Cell {
  return { ...cell, text: asWritten(cell.text) };
}
