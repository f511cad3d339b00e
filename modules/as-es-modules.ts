/**
 * Makes ES modules of the CommonJS files that import nothing. What the bundler adds to load a CommonJS file would otherwise be
 * needed by more than one of the popup's files, and so be a file of its own that every click waits for.
 */
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const ALONE = /[\\/]node_modules[\\/](?:ipaddr\.js[\\/]lib[\\/]ipaddr|tidy-url[\\/]data[\\/]rules)\.js$/;

export function asEsModules(files = ALONE): Plugin {
  return {
    name: 'as-es-modules',
    apply: 'build',
    transform: (code, id) =>
      files.test(id)
        ? { code: `const module = { exports: {} }; ${code}\nexport default module.exports;`, map: null }
        : undefined,
  };
}

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [asEsModules()] })));
