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

/** A box with all of its lines, and after them those of some others that it does not have yet. */
export function withLines(box: string, lines: string): string {
  const there = new Set(box.split('\n'));
  const missing = lines.split('\n').filter((line) => !there.has(line));
  return [box.replace(/\n+$/, ''), ...missing].filter((part) => part !== '').join('\n');
}
