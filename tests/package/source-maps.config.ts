/** The build as it is, byte for byte; its source maps, for bundled-packages.ts, are left in {@link sourceMaps}. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import config from '../../wxt.config.ts';
import { sourceMaps } from './source-maps.ts';

export default defineConfig({
  ...config,
  hooks: {
    ...config.hooks,
    'build:before': (wxt) => rmSync(sourceMaps(wxt.config.browser), { recursive: true, force: true }),
  },
  vite: async (env) => {
    const vite = await config.vite?.(env);
    return { ...vite, build: { ...vite?.build, sourcemap: 'hidden' }, plugins: [elsewhere(env.browser)] };
  },
});

/** Takes the source maps out of what is built, and puts them into {@link sourceMaps}. */
function elsewhere(browser: string): Plugin {
  const folder = sourceMaps(browser);
  return {
    name: 'source-maps-elsewhere',
    enforce: 'post',
    generateBundle: {
      // After Vite's own last changes to what is built.
      order: 'post',
      handler(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type !== 'asset' || !name.endsWith('.map')) continue;
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), file.source);
          delete bundle[name];
        }
      },
    },
  };
}
