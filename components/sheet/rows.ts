/** A cell of a row. */
export interface Cell {
  /** Without the blanks around it, or the quotes. */
  text: string;
  /** Where that is in the box; with the quotes. */
  start: number;
  end: number;
  isQuoted: boolean;
}

export interface Row {
  /** Where it begins, from 1. */
  line: number;
  cells: readonly Cell[];
  /** The cells with the text and the caption, if the box says which these are. */
  known?: { text: Cell; caption: Cell } | undefined;
}

/** Of a cell in quotes, in UTF-16 units: twice what the largest code holds, since quotes in it are doubled. */
const LONGEST_QUOTED = 15_000;

/** What is between the cells of a row: tabs as spreadsheets copy them, commas as they save them. */
type Separator = '\t' | ',';

/**
 * The rows of a text as spreadsheets copy them: cells separated by tabs; a cell that has a tab, a line break or a quote in
 * it is in quotes, and those in it are doubled. Quotes around anything else are a person's own. With commas, as RFC 4180 has
 * them: any cell may be in quotes.
 */
export function* rowsOf(box: string, separator: Separator = '\t'): Generator<Row> {
  let line = 1;
  // Before the first quote, there may be a byte order mark.
  let at = box.startsWith('\uFEFF') ? 1 : 0;
  while (at <= box.length) {
    const cells: Cell[] = [];
    const begins = line;
    for (;;) {
      const quoted = box[at] === '"' ? quotedAt(box, at, separator) : undefined;
      const end = quoted?.end ?? plainEnd(box, at, separator);
      if (quoted) line += lineBreaksIn(box.slice(at, end));
      cells.push(quoted ?? trimmed(box, at, end));
      at = end + 1;
      if (box[end] === separator) continue;
      if (box[end] === '\r' && box[at] === '\n') at++;
      break;
    }
    yield { line: begins, cells };
    line++;
  }
}

/** What ends a cell that is not in quotes. */
const ENDS = { '\t': /[\t\r\n]/g, ',': /[,\r\n]/g };

function plainEnd(box: string, from: number, separator: Separator): number {
  const ends = ENDS[separator];
  ends.lastIndex = from;
  return ends.exec(box)?.index ?? box.length;
}

function trimmed(box: string, from: number, until: number): Cell {
  const written = box.slice(from, until);
  const text = written.trim();
  const start = from + written.length - written.trimStart().length;
  return { text, start, end: start + text.length, isQuoted: false };
}

/** `undefined` where the quote is not a spreadsheet's. */
function quotedAt(box: string, start: number, separator: Separator): Cell | undefined {
  for (let from = start + 1; from <= start + LONGEST_QUOTED; ) {
    const quote = box.indexOf('"', from);
    if (quote === -1) return undefined;
    if (box[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const inside = box.slice(start + 1, quote);
    const next = box.charAt(quote + 1);
    const isClosed = next === '' || next === separator || next === '\r' || next === '\n';
    if (!isClosed || (separator === '\t' && !/[\t\r\n"]/.test(inside))) return undefined;
    return { text: inside.replaceAll('""', '"').trim(), start, end: quote + 1, isQuoted: true };
  }
  return undefined;
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** A text as a cell that is read as this text, whatever is in the next ones. */
export function asCell(text: string): string {
  // A quote that is not closed would be by one in a later line.
  const isQuotedCell = text.startsWith('"') && quotedAt(`${text}\t"`, 0, '\t') !== undefined;
  return isQuotedCell || /[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
