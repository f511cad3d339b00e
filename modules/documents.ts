import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Adds PRIVACY.md to the package, so that the settings can link to it without a network. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', (_wxt, files) => {
    // Browsers display .txt files, but may download .md files.
    files.push({ absoluteSrc: resolve('PRIVACY.md'), relativeDest: 'PRIVACY.txt' });
  });
});
