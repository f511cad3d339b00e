/** `npm run bench`: compares PageHop with what a person could use instead. README.md has the results. */
import { cpus } from 'node:os';
import { command, Failure } from '../machine/command.ts';
import { ensureChromium } from '../machine/install-browsers.ts';
import { buildOrFail, extensionFolder } from '../machine/tools.ts';
import { bytes } from './bytes.ts';
import { click } from './click.ts';
import { encode } from './encode.ts';
import { hardest } from './hardest.ts';
import type { Part } from './part.ts';
import { reach } from './reach.ts';
import { read } from './read.ts';
import { type Limit, printLimits } from './report.ts';
import { sheet } from './sheet.ts';

const PARTS: Record<string, Part> = { encode, hardest, bytes, reach, read, click, sheet };

await command('The bench was stopped.', async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new Failure(`There is no part ${unknown}. There are: ${Object.keys(PARTS).join(', ')}`);

  const executable = await ensureChromium();
  await buildOrFail('chrome');

  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}`);
  const limits: Limit[] = [];
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    console.log(`\n# ${name}`);
    const found = await PARTS[name]!({ executable, extensionDir: extensionFolder('chrome') });
    printLimits(found);
    limits.push(...found);
  }
  const holding = limits.filter(({ holds }) => holds);
  console.log(`\n${holding.length} of ${limits.length} limits hold.`);
  return 0;
});
