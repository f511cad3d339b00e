/**
 * How a file is loaded that is not needed at first: what it imports itself comes before it, one file after the other, and
 * first what imports nothing that is not there yet.
 *
 * Firefox (153) leaks a page that closes while the imports of a file that `import()` loads are on their way.
 */
import type { Plugin, Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * In place of Vite's own, two kilobytes for style sheets, nonces and `<link rel="modulepreload">` that every click on the
 * button would wait for. Vite calls it with each `import()` and with the files that `resolveDependencies` gives.
 */
const HELPER = `export const __vitePreload = (load, files) =>
  files?.length ? files.reduce((before, file) => before.then(() => import(/* @vite-ignore */ '/' + file)), Promise.resolve()).then(load) : load();`;

export function deferredImports(): Plugin {
  let bundle: Rolldown.OutputBundle = {};
  return {
    name: 'deferred-imports',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // What a page's own script imports is asked for together with it.
          resolveDependencies: (file, imported, { hostId, hostType }) =>
            hostType === 'html' ? imported : missing(file, hostId, bundle),
        },
      },
    }),
    load: (id) => (id === '\0vite/preload-helper.js' ? HELPER : undefined),
    generateBundle(_options, generated) {
      bundle = generated;
    },
  };
}

/** What must be there before a file, in order, and is not there yet when another file runs. */
function missing(file: string, importer: string, bundle: Rolldown.OutputBundle): string[] {
  const loaded = loadedWith(importer, bundle);
  return [...loadedWith(file, bundle)].filter((name) => name !== file && !loaded.has(name));
}

/** A file and all that it imports at once, each after what it imports itself. */
function loadedWith(file: string, bundle: Rolldown.OutputBundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  const imports = chunk?.type === 'chunk' ? chunk.imports : [];
  for (const imported of imports) if (!found.has(imported)) loadedWith(imported, bundle, found);
  return found.add(file);
}

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [deferredImports()] })));
