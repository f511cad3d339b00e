/** Third-party code in PageHop, according to the source maps of the builds. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join } from 'node:path';
import { type BuildTarget, extensionFolder, TARGETS } from '../machine/tools.ts';
import { sourceMaps } from './source-maps.ts';

/** The bundler's own few lines. Like files of nothing but imports and exports, it has no source map. */
const BUNDLER_FILE = /^rolldown-runtime-/;

/**
 * The npm packages in the extension, in alphabetical order, and the bytes of each: minified, not compressed, in the build
 * that has more of it. The builds have to be those of source-maps.config.ts.
 */
export function bundledPackages(): Map<string, number> {
  const most = new Map<string, number>();
  for (const target of TARGETS) {
    for (const [name, bytes] of bundledFor(target)) {
      most.set(name, Math.max(bytes, most.get(name) ?? 0));
    }
  }
  return new Map([...most].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bundledFor(target: BuildTarget): Map<string, number> {
  const bytes = new Map<string, number>();
  const count = (name: string, more: number) => bytes.set(name, (bytes.get(name) ?? 0) + more);
  const folder = extensionFolder(target);
  for (const file of globSync('**/*.js', { cwd: folder })) {
    const script = readFileSync(join(folder, file), 'utf8');
    const map = join(sourceMaps(target), `${file}.map`);
    if (BUNDLER_FILE.test(basename(file))) count('rolldown', Buffer.byteLength(script));
    else if (existsSync(map)) countSources(script, readFileSync(map, 'utf8'), count);
  }
  return bytes;
}

/** Asks the source map of a script which file each of its characters is from. */
function countSources(script: string, map: string, count: (name: string, bytes: number) => void): void {
  const sources = new SourceMap(JSON.parse(map));
  for (const [line, text] of script.split('\n').entries()) {
    const sourceAt = (column: number) =>
      (sources.findEntry(line, column) as { originalSource?: string }).originalSource;
    for (let start = 0, end = 0; start < text.length; start = end) {
      const source = sourceAt(start);
      do end++;
      while (end < text.length && sourceAt(end) === source);
      const name = source?.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];
      if (name) count(name, Buffer.byteLength(text.slice(start, end)));
    }
  }
}
