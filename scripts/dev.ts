/** `npm run dev` and `npm run dev:firefox`: serves the source to a browser, which follows every change. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { ExtensionRunner } from 'wxt';
import { command, ROOT } from '../tests/machine/command.ts';
import type { BuildTarget } from '../tests/machine/tools.ts';
import { readArguments } from './arguments.ts';
import { hasDisplay } from './has-display.ts';

await command('PageHop is no longer served.', async () => {
  const { values } = readArguments('scripts/dev.ts', { firefox: { type: 'boolean' } });
  const target = values.firefox ? 'firefox' : 'chrome';
  const runner = hasDisplay() ? runnerFor(target) : undefined;
  // Takes longer to load than a wrong argument takes to be answered.
  const { createServer } = await import('wxt');
  const server = await createServer({
    browser: target,
    hooks: {
      // Without one, WXT says which folder to load. Its own needs another package.
      'config:resolved': ({ config }) => {
        if (runner) config.runner = runner;
      },
    },
  });
  await server.start();
  return new Promise(() => {});
});

function runnerFor(target: BuildTarget): ExtensionRunner {
  let browser: Browser | undefined;
  return {
    canOpen: () => true,
    openBrowser: async () => {
      const { openBrowser } = await import('./open-browser.ts');
      browser = await openBrowser(target, { extension: join(ROOT, 'build', `${target}-mv3-dev`) });
    },
    closeBrowser: async () => browser?.close(),
  };
}
