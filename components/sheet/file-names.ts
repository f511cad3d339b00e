import { fileName } from '../formats/file-name.ts';
import type { Entry } from './lines.ts';

/**
 * A name for the file of each code, by its caption or else its text, numbered where equal. No two are equal on any system,
 * and each is safe on every system.
 *
 * @param extension without the dot
 */
export function fileNames(entries: readonly Pick<Entry, 'text' | 'caption'>[], extension: string): string[] {
  const taken = new Map<string, number>();
  return entries.map(({ text, caption }) => {
    const name = fileName({ kind: 'text', text: caption || text }, extension);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : name.replace(/(\.\w+)$/, `-${count}$1`);
  });
}
