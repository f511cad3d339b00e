/** Zip files that are the same, byte for byte, whoever makes them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest day that a zip file can state; at noon, which no time zone has ever left out. */
const NO_TIME = new Date(1980, 0, 1, 12);

/**
 * Packs files, in the order of their names, without their times, owners and permissions. The compressor is JavaScript: the
 * one in Node does not promise the same bytes on every processor.
 *
 * @param paths files and folders in `root`; of folders all that is in them, except files whose names begin with a dot
 */
export function archive(root: string, paths: string[]): Uint8Array {
  const names = paths.flatMap((path) => filesIn(root, path)).sort();
  const files = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(join(root, name)))]),
  );
  return zipSync(files, { level: 9, mtime: NO_TIME });
}

/** The files at a path, by their names relative to `root`, with `/` between folders. */
function filesIn(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    );
}
