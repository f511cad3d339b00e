import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { ROOT } from '../tests/machine/command.ts';

/** Levels of 255 by which a color may differ between two runs: browsers round differently at soft edges. */
const NOISE = 8;

/** Writes a PNG unless the one that is there looks the same, and says so. @param path from the project's folder */
export function savePicture(path: string, picture: Uint8Array): void {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  if (!(existsSync(file) && looksSame(readFileSync(file), Buffer.from(picture))))
    writeFileSync(file, picture);
  console.log(`Saved ${path}`);
}

function looksSame(a: Buffer, b: Buffer): boolean {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (one.width !== other.width || one.height !== other.height) return false;
  return one.data.every((level, at) => Math.abs(level - (other.data[at] ?? 0)) <= NOISE);
}
