/** `npm run build` and `npm run build:firefox`: builds PageHop, and says where to load it. */
import { relative } from 'node:path';
import { command, ROOT } from '../tests/machine/command.ts';
import { buildOrFail, extensionFolder } from '../tests/machine/tools.ts';
import { readArguments } from './arguments.ts';

const HOW_TO_LOAD = {
  chrome: (folder: string) => `Load this folder: ${folder}
In Chrome open chrome://extensions (in Edge edge://extensions), turn on "Developer mode", click "Load unpacked" and choose it.`,
  firefox: (folder: string) => `Load this folder: ${folder}
In Firefox open about:debugging#/runtime/this-firefox, click "Load Temporary Add-on…" and choose its manifest.json.
It stays until Firefox is closed. (A .zip, as npm run package makes them, can be chosen there, too.)`,
};

const THEN = 'Then click the puzzle piece beside the address bar, and pin PageHop there.';

await command('The build was stopped.', async () => {
  const { values } = readArguments('scripts/build.ts', { firefox: { type: 'boolean' } });
  const target = values.firefox ? 'firefox' : 'chrome';
  await buildOrFail(target);
  console.log(`${HOW_TO_LOAD[target](relative(ROOT, extensionFolder(target)))}\n${THEN}`);
  return 0;
});
