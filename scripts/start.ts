/** `npm start`: builds PageHop and shows it at work, in a window or, where there is no display, in pictures. */
import { parseArgs } from 'node:util';
import { command, Failure } from '../tests/machine/command.ts';
import { type BuildTarget, build } from '../tests/machine/tools.ts';
import { showInPictures } from './start-headless.ts';
import { showInWindow } from './start-window.ts';

const HELP = `npm start                 builds PageHop and opens a browser with it, on a page worth sending to a phone
npm start -- <address>    the same, on that page
npm start -- --firefox    the same, in Firefox
Without a display it clicks the toolbar button itself and leaves what it gets in artifacts/.`;

await command('PageHop was stopped.', async () => {
  const { help, firefox, address } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return 0;
  }
  const target = firefox ? 'firefox' : 'chrome';
  await buildOrFail(target);
  return hasDisplay() ? showInWindow(target, address) : showInPictures(target, address);
});

function readArguments(args: string[]) {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new Failure('One address is enough: a browser shows one page at a time.');
  return { ...values, address: positionals[0] && readAddress(positionals[0]) };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { firefox: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch {
    throw new Failure(`There is no such option. What there is:\n${HELP}`);
  }
}

/** Checks that a browser can open an address, and leaves the address as it is. */
function readAddress(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (['http:', 'https:', 'file:'].includes(protocol)) return text;
  throw new Failure(
    `"${text}" is not the address of a page. Write it in full, such as https://example.com/x`,
  );
}

async function buildOrFail(target: BuildTarget): Promise<void> {
  console.log('Building PageHop.');
  const { code, output } = await build(target);
  if (code !== 0)
    throw new Failure(`${output.trim()}\nPageHop could not be built, for the reason given above.`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
