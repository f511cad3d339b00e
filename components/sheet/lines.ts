/** What becomes one code. */
export interface Entry {
  /** Where it begins in the box, from 1. */
  line: number;
  text: string;
  /** Empty where there is none. */
  caption: string;
  /** Where the text is in the box: `box.slice(start, end)`, in quotes if a spreadsheet put it in quotes. */
  start: number;
  end: number;
}

export type ReadLines =
  | {
      ok: true;
      /** In order, the header included. */
      entries: readonly Entry[];
      /** The first, if it is surely the names of columns. */
      header: Entry | undefined;
    }
  | { ok: false; reason: 'too-many' | 'too-long' };

/** Codes on one sheet. */
export const MOST_ENTRIES = 5000;

/** Of all lines together, in UTF-16 units. */
export const MOST_CHARACTERS = 2_000_000;

/** What the lines in the box say: one code a line. Blank lines are passed over. */
export function readLines(box: string): ReadLines {
  if (box.length > MOST_CHARACTERS) return { ok: false, reason: 'too-long' };
  const entries: Entry[] = [];
  let line = 0;
  let from = 0;
  while (from <= box.length) {
    const next = box.indexOf('\n', from);
    const until = next === -1 ? box.length : next;
    line++;
    const written = box.slice(from, until);
    if (written.trim() !== '') {
      if (entries.length === MOST_ENTRIES) return { ok: false, reason: 'too-many' };
      const tab = written.indexOf('\t');
      const bar = written.indexOf(' | ');
      const at = tab !== -1 ? tab + 1 : bar !== -1 ? bar + 3 : 0;
      const text = written.slice(at).trim();
      const start = from + at + written.slice(at).indexOf(text);
      entries.push({
        line,
        text,
        caption: written.slice(0, at).replace(/[\t|]/g, '').trim(),
        start,
        end: start + text.length,
      });
    }
    from = until + 1;
  }
  return { ok: true, entries, header: undefined };
}
