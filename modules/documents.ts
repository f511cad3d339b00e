import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Puts into the package what a person should be able to read of it without a network: the settings link to it. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', (_wxt, files) => {
    // Browsers show a .txt, and may save a .md.
    files.push({ absoluteSrc: resolve('PRIVACY.md'), relativeDest: 'PRIVACY.txt' });
  });
});
