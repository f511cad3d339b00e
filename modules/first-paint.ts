/**
 * Bundles what the popup's first paint needs into one file besides its entry point, and what the popup loads later and
 * shares with other pages into another. By default, each shared part becomes a file of its own, and every file makes a
 * click slower.
 */
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const FIRST_PAINT = 'first-paint';
const SHARED = 'shared';

/** @param popup full paths of the page that a click opens, and of its one script */
export function firstPaint({ page, entry }: { page: string; entry: string }): Plugin {
  const inFirstPaint = (id: string, graph: Graph) =>
    isScript(id) && id !== entry && importedBy(page, graph).has(id) ? FIRST_PAINT : undefined;
  const inLater = (id: string, graph: Graph) => {
    const first = [entry, ...importedBy(entry, graph)];
    const later = first.flatMap((file) => graph.getModuleInfo(file)?.dynamicallyImportedIds ?? []);
    return isScript(id) && later.some((file) => importedBy(file, graph).has(id)) ? SHARED : undefined;
  };
  return {
    name: 'first-paint',
    apply: 'build',
    outputOptions: (options) =>
      options.format === 'es'
        ? {
            ...options,
            codeSplitting: {
              groups: [
                { name: inFirstPaint, debugName: FIRST_PAINT },
                { name: inLater, debugName: SHARED, minShareCount: 2 },
              ],
            },
          }
        : options,
  };
}

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

const isScript = (id: string) => !id.endsWith('.css');

/** The static imports of a file, and theirs. */
function importedBy(id: string, graph: Graph, found = new Set<string>()): Set<string> {
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
    if (found.has(imported)) continue;
    found.add(imported);
    importedBy(imported, graph, found);
  }
  return found;
}

export default defineWxtModule((wxt) => {
  if (wxt.config.command === 'serve') return;
  addViteConfig(wxt, () => ({
    plugins: [
      firstPaint({
        page: resolve('entrypoints/popup/index.html'),
        entry: resolve('entrypoints/popup/main.ts'),
      }),
    ],
  }));
});
