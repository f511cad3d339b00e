/** `npm run bench`: compares PageHop with what a person could use instead. README.md has the results. */
import { cpus } from 'node:os';
import { command, Failure } from '../machine/command.ts';
import { ensureChromium } from '../machine/install-browsers.ts';
import { buildOrFail, extensionFolder } from '../machine/tools.ts';
import type { Part } from './part.ts';
import { type Limit, printLimits } from './report.ts';

/** Loaded when needed: together they take longer to load than a wrong argument takes to be answered. */
const PARTS: Record<string, () => Promise<Part>> = {
  encode: async () => (await import('./encode.ts')).encode,
  hardest: async () => (await import('./hardest.ts')).hardest,
  bytes: async () => (await import('./bytes.ts')).bytes,
  reach: async () => (await import('./reach.ts')).reach,
  read: async () => (await import('./read.ts')).read,
  click: async () => (await import('./click.ts')).click,
  sheet: async () => (await import('./sheet.ts')).sheet,
};

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
    const part = await PARTS[name]!();
    const found = await part({ executable, extensionDir: extensionFolder('chrome') });
    printLimits(found);
    limits.push(...found);
  }
  const holding = limits.filter(({ holds }) => holds);
  console.log(`\n${holding.length} of ${limits.length} limits hold.`);
  return 0;
});
