/**
 * Rewrites each `import()` so that the imports of that file are loaded first, one after the other, leaves first.
 *
 * Firefox 153 leaks a page that closes while a dynamically imported file's own imports are loading.
 */
import { posix } from 'node:path';
import MagicString from 'magic-string';
import type { Plugin, Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Replaces Vite's own, two kilobytes for style sheets, nonces and `<link rel="modulepreload">` that every click would wait
 * for.
 */
const HELPER = 'export const __vitePreload = (load) => load();';

export function deferredImports(): Plugin {
  return {
    name: 'deferred-imports',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // The imports of a page's own script are requested together with it.
          resolveDependencies: (_file, imported, { hostType }) => (hostType === 'html' ? imported : []),
        },
      },
    }),
    load: (id) => (id === '\0vite/preload-helper.js' ? HELPER : undefined),
    renderChunk(code, { fileName }, _options, { chunks }) {
      if (!code.includes('import(')) return null;
      const folder = posix.dirname(fileName);
      const loaded = loadedWith(fileName, chunks);
      const missing = (file: string) =>
        [...loadedWith(file, chunks)].filter((other) => other !== file && !loaded.has(other));
      const ordered = new MagicString(code);
      for (const { start, end, path } of importsIn(this.parse(code))) {
        const others = missing(posix.join(folder, path));
        if (others.length === 0) continue;
        // Each name is written out because Mozilla's linter objects to `import()` of anything else.
        const [first, ...rest] = others.map((file) => `import("./${posix.relative(folder, file)}")`);
        const chain = rest.reduce((before, next) => `${before}.then(() => ${next})`, first);
        ordered.appendLeft(start, `${chain}.then(() => `).appendRight(end, ')');
      }
      return ordered.hasChanged()
        ? { code: ordered.toString(), map: ordered.generateMap({ hires: true }) }
        : null;
    },
  };
}

type Chunks = Record<string, Pick<Rolldown.RenderedChunk, 'imports'>>;

/** A file and its static imports, leaves first. */
function loadedWith(file: string, chunks: Chunks, found = new Set<string>()): Set<string> {
  for (const imported of chunks[file]?.imports ?? []) {
    if (!found.has(imported)) loadedWith(imported, chunks, found);
  }
  return found.add(file);
}

interface Import {
  start: number;
  end: number;
  /** As written, such as `./late.js`. */
  path: string;
}

/** Every `import()` of a literal path in a syntax tree. */
function importsIn(node: unknown): Import[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, start, end, source } = node as { type?: string; source?: { value?: string } } & Import;
  const path = source?.value;
  const own = type === 'ImportExpression' && path !== undefined ? [{ start, end, path }] : [];
  return [...own, ...Object.values(node).flatMap(importsIn)];
}

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [deferredImports()] })));
