/**
 * What the popup's first paint needs comes in one file beside its entry point, and what the popup loads later and other
 * pages have, too, in another. Left alone, each part that is shared gets a file of its own, and each file costs a click
 * time.
 */
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const FIRST_PAINT = 'first-paint';
const SHARED = 'shared';

/** @param popup the page that a click opens, and its one script, by their full paths */
export function firstPaint({ page, entry }: { page: string; entry: string }): Plugin {
  const inFirstPaint = (id: string, graph: Graph) =>
    isScript(id) && id !== entry && importedBy(page, graph).has(id) ? FIRST_PAINT : undefined;
  const inLater = (id: string, graph: Graph) => {
    const later = graph.getModuleInfo(entry)?.dynamicallyImportedIds ?? [];
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

/** What a file imports, and what that imports, without what is only imported when it is needed. */
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
