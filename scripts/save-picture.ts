import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../tests/machine/command.ts';

/** Writes a file, and says so. @param path from the project's folder */
export function savePicture(path: string, picture: Uint8Array): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), picture);
  console.log(`Saved ${path}`);
}
