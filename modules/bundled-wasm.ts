/**
 * Puts the WebAssembly of zxing-wasm into the package, as npm has it, and takes out the address of the server from which it
 * would be loaded if components/reading/decoder.ts did not say where it is. Stores refuse packages that name code elsewhere,
 * used or not.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const SHARED = /[\\/]zxing-wasm[\\/]dist[\\/]es[\\/]share\.js$/;

export function bundledWasm(): Plugin {
  return {
    name: 'bundled-wasm',
    enforce: 'pre',
    transform(code, id) {
      if (!SHARED.test(id)) return null;
      const defaults = locateFileIn(this.parse(code)).filter(({ start, end }) =>
        code.slice(start, end).includes('https://'),
      );
      const [found] = defaults;
      if (found === undefined || defaults.length > 1)
        this.error('zxing-wasm no longer says in one place where its WebAssembly is.');
      return { code: `${code.slice(0, found.start)}(name) => name${code.slice(found.end)}`, map: null };
    },
  };
}

interface Range {
  start: number;
  end: number;
}

/** The values of every property `locateFile` in a syntax tree. */
function locateFileIn(node: unknown): Range[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, key, value } = node as { type?: string; key?: { name?: string }; value?: Range };
  const own = type === 'Property' && key?.name === 'locateFile' && value !== undefined ? [value] : [];
  return [...own, ...Object.values(node).flatMap(locateFileIn)];
}

export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [bundledWasm()] }));
  wxt.hook('build:publicAssets', (_wxt, files) => {
    const absoluteSrc = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    files.push({ absoluteSrc, relativeDest: 'zxing_reader.wasm' });
  });
});
