import { asWritten, COLUMNS } from './codes-csv.ts';
import { isHeading } from './header.ts';
import { type Cell, type Row, rowsOf } from './rows.ts';

/**
 * The rows of a box that holds a CSV file with commas (RFC 4180), including its heading. Lines of text have commas and quotes,
 * too, so it must be sure: the first line has names of columns, one of them a usual name for addresses; the next line has as
 * many cells, one of them an address; and no line has more. PageHop's own table, `codes.csv`, may contain anything.
 *
 * @param most cells that a CSV file may have
 * @returns `undefined` if it is not surely one
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
