import { fileName, MAX_LENGTH } from '../formats/file-name.ts';
import type { Entry } from './lines.ts';

/**
 * Names for the files of codes, by caption or else by text, numbered where equal: `menu.png`, `menu-2.png`. No two are equal
 * on any system, which may not tell capitals from small letters, or one way to write a letter from another. Each is safe
 * on every system, as `fileName` says.
 *
 * @param extension without the dot
 */
export function fileNames(entries: readonly Pick<Entry, 'text' | 'caption'>[], extension: string): string[] {
  const nameless = nameOf('', extension);
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const ofCaption = entry.caption === '' ? nameless : nameOf(entry.caption, extension);
    // Nothing may be left of a caption, such as `★`.
    const name = ofCaption === nameless ? nameOf(entry.text, extension) : ofCaption;
    const key = keyOf(name);
    let count = counts.get(key) ?? 0;
    let numbered: string;
    do {
      count++;
      numbered = count === 1 ? name : withNumber(name, count, `.${extension}`);
    } while (taken.has(keyOf(numbered)));
    counts.set(key, count);
    taken.add(keyOf(numbered));
    return numbered;
  });
}

function nameOf(text: string, extension: string): string {
  return fileName({ kind: 'text', text }, extension);
}

function withNumber(name: string, count: number, ending: string): string {
  const number = `-${count}`;
  const base = name.slice(0, -ending.length).slice(0, MAX_LENGTH - number.length - ending.length);
  // A cut may leave half of a surrogate pair.
  return (base.isWellFormed() ? base : base.slice(0, -1)) + number + ending;
}

/** The same for names that any file system takes for one. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toUpperCase().normalize('NFKC');
}
