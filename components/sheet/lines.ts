import { recognize } from '../formats/formats.ts';
import { isKnownTopLevel } from '../text/top-level-domains.ts';
import { csvRows } from './csv.ts';
import { isHeader } from './header.ts';
import { type Cell, rowsOf } from './rows.ts';

/** What becomes one code. */
export interface Entry {
  /** Where it begins in the box, from 1. */
  line: number;
  text: string;
  /** On one line; empty where there is none. */
  caption: string;
  /** Where the text is in the box, `box.slice(start, end)`; in quotes if it came from a spreadsheet that way. */
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
      /** The box is a CSV file: its cells are separated by commas. */
      isCsv: boolean;
    }
  /** More than {@link MOST_ENTRIES} or {@link MOST_LINES}, or more than {@link MOST_CHARACTERS} or {@link MOST_PARTS}. */
  | { ok: false; reason: 'too-many' | 'too-long' };

/** Codes on one sheet. */
export const MOST_ENTRIES = 5000;

/** With the blank ones: the numbers of millions would freeze the page. */
const MOST_LINES = 4 * MOST_ENTRIES;

/** Of the box, in UTF-16 units. */
export const MOST_CHARACTERS = 2_000_000;

/** Between cells, or on both sides of a bar: each of these parts may be an address. Twenty a code are more than a sheet needs. */
const MOST_PARTS = 20 * MOST_ENTRIES;

const BAR = ' | ';

/** Between the cells of a row that make one caption. */
const BETWEEN_CELLS = ' · ';

/** Longer text is not an address without its scheme. */
const LONGEST_BARE = 2000;

/**
 * What the lines in the box say: a text each, or a caption, a tab or ` | `, and a text. If what is before is an address
 * and what is after is not, it is the other way round. Of the cells of a spreadsheet, the first after the first that is
 * an address is the text, or else the first cell if it is one, or else the last; the others are the caption. Blank lines
 * are passed over. A box that is a CSV file has commas for tabs, see `csvRows`. Takes time in proportion to the box.
 */
export function readLines(box: string): ReadLines {
  if (box.length > MOST_CHARACTERS || hasTooManyParts(box)) return { ok: false, reason: 'too-long' };
  const entries: Entry[] = [];
  let names: string[] = [];
  const csv = csvRows(box, isAddress, MOST_PARTS);
  for (const { line, cells, known } of csv ?? rowsOf(box)) {
    if (line > MOST_LINES) return { ok: false, reason: 'too-many' };
    const filled = known ? [known.text, known.caption] : cells;
    const [first, ...others] = filled.filter(({ text }) => text !== '');
    if (first === undefined) continue;
    if (entries.length === MOST_ENTRIES) return { ok: false, reason: 'too-many' };
    const areCells = cells.length > 1 || first.isQuoted;
    const parts: Parts = known
      ? [first, ...others]
      : areCells
        ? inCells([first, ...others])
        : withBars(first);
    if (entries.length === 0) names = parts.map(({ text }) => text);
    const [{ text, start, end }, ...captions] = parts;
    const caption = captions.map(({ text }) => text.replace(/\s+/g, ' ')).join(BETWEEN_CELLS);
    entries.push({ line, text, caption, start, end });
  }
  const [first, ...rest] = entries;
  const header = csv !== undefined || isHeader(names, rest, isAddress) ? first : undefined;
  return { ok: true, entries, header, isCsv: csv !== undefined };
}

function hasTooManyParts(box: string): boolean {
  let count = 0;
  for (const _ of box.matchAll(/\t| \| /g)) {
    count++;
    if (count > MOST_PARTS) return true;
  }
  return false;
}

/** The text first, then what makes its caption. */
type Parts = [Cell, ...Cell[]];

function inCells(cells: [Cell, ...Cell[]]): Parts {
  const [first, ...others] = cells;
  const text =
    others.find(({ text }) => isLink(text)) ??
    (isLink(first.text) ? first : undefined) ??
    others.find(({ text }) => isBare(text)) ??
    (isBare(first.text) ? first : undefined) ??
    cells.at(-1) ??
    first;
  return [text, ...cells.filter((cell) => cell !== text)];
}

function withBars(whole: Cell): Parts {
  const { text, start } = whole;
  if (!text.includes(BAR)) return [whole];
  const pieces: Cell[] = [];
  let at = 0;
  for (const piece of text.split(BAR)) {
    const trimmed = piece.trim();
    const from = start + at + piece.indexOf(trimmed);
    pieces.push({ text: trimmed, start: from, end: from + trimmed.length, isQuoted: false });
    at += piece.length + BAR.length;
  }
  joinLink(pieces, whole);
  const address = pieces.findLast(({ text }) => isLink(text)) ?? pieces.findLast(({ text }) => isBare(text));
  if (address === undefined) {
    if (isLink(text)) return [whole];
    const bar = text.indexOf(BAR);
    const after = text.slice(bar + BAR.length).trim();
    const from = whole.end - after.length;
    return [
      { text: after, start: from, end: whole.end, isQuoted: false },
      { text: text.slice(0, bar).trim(), start, end: start + bar, isQuoted: false },
    ];
  }
  const caption = pieces
    .filter((piece) => piece !== address && piece.text !== '')
    .map(({ text }) => text)
    .join(BAR);
  return caption === '' ? [address] : [address, { text: caption, start, end: start, isQuoted: false }];
}

/** A bar may also be in the name of a network, or in its password, which is not to be in a caption. */
function joinLink(pieces: Cell[], { text, start }: Cell): void {
  const from = pieces.findIndex(({ text }) => isLink(text));
  const first = pieces[from];
  if (first === undefined || isWhole(first.text)) return;
  const until = pieces.findIndex(({ text }, at) => at > from && isWhole(text));
  const end = (pieces.at(until) ?? first).end;
  const joined = text.slice(first.start - start, end - start);
  const count = until === -1 ? pieces.length : until - from + 1;
  if (isLink(joined)) pieces.splice(from, count, { text: joined, start: first.start, end, isQuoted: false });
}

/** Whether what a phone knows is at its end: a number or a place has no words, and what has fields ends as each of them. */
function isWhole(text: string): boolean {
  return /^(?:geo|mailto|sms|tel):[^?]*$/i.test(text) || /[^\\];$/.test(text);
}

export function isAddress(text: string): boolean {
  return isLink(text) || isBare(text);
}

/** Whether a phone knows what to do with a text, as with `https://…` or `WIFI:…`. */
function isLink(text: string): boolean {
  if (/^https?:\/\/\S+$/i.test(text)) return true;
  if (!/^[a-z][a-z\d+.-]*:\S/i.test(text) && !text.includes('\n')) return false;
  const { id } = recognize(text);
  // Any word and a colon may be the beginning of an address: `Room:4`.
  return id === 'app-link' ? text.includes('://') : id !== 'plain';
}

/** `example.com/x` and `kim@example.org`. */
function isBare(text: string): boolean {
  if (text.length > LONGEST_BARE || /\s/.test(text)) return false;
  const [, topLevel = ''] = /^[\p{L}\p{N}@._+-]+\.(\p{L}{2,24})(?::\d{1,5})?(?:[/?#].*)?$/u.exec(text) ?? [];
  return topLevel !== '' && isKnownTopLevel(topLevel.toLowerCase());
}
