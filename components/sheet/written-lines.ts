import type { Entry } from './lines.ts';
import { asCell } from './rows.ts';

/** Lines that `readLines` reads as these texts with these captions. */
export function writtenLines(entries: readonly Pick<Entry, 'text' | 'caption'>[]): string {
  return entries
    .map(({ text, caption }) => {
      const oneLine = caption.replace(/\s+/g, ' ').trim();
      return oneLine === '' ? asCell(text) : `${asCell(oneLine)}\t${asCell(text)}`;
    })
    .join('\n');
}

/**
 * A box in which all of some lines are: they alone, in their order, if it still is as it began and there are any, otherwise
 * those that it has not after those that it has.
 *
 * @param began what was in the box at first
 */
export function withLines(box: string, began: string, lines: string): string {
  if (box === began && lines !== '') return lines;
  const there = new Set(box.split('\n'));
  const missing = lines.split('\n').filter((line) => !there.has(line));
  return [box.replace(/\n+$/, ''), ...missing].filter((part) => part !== '').join('\n');
}
