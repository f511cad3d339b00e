import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BrowserError } from './driver.ts';

/** The absolute path of a built extension, which must be there. */
export function extensionFolder(path: string): string {
  const folder = resolve(path);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new BrowserError(`There is no built extension in ${folder}.`);
  return folder;
}
