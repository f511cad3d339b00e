/** `npm start`: builds PageHop and shows it at work, in a window or, where there is no display, in pictures. */
import { command, Failure } from '../tests/machine/command.ts';
import { buildOrFail } from '../tests/machine/tools.ts';
import { readArguments } from './arguments.ts';
import { hasDisplay } from './has-display.ts';

await command('PageHop was stopped.', async () => {
  const { values, words } = readArguments('scripts/start.ts', { firefox: { type: 'boolean' } }, 1);
  const [address] = words.map(readAddress);
  const target = values.firefox ? 'firefox' : 'chrome';
  console.log('Building PageHop.');
  await buildOrFail(target);
  // What drives a browser takes longer to load than a wrong argument takes to be answered.
  if (hasDisplay()) return (await import('./start-window.ts')).showInWindow(target, address);
  return (await import('./start-headless.ts')).showInPictures(target, address);
});

/** Checks that a browser can open an address, and leaves the address as it is. */
function readAddress(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (['http:', 'https:', 'file:'].includes(protocol)) return text;
  throw new Failure(
    text === ''
      ? 'The address is empty. Write it in full, such as https://example.com/x'
      : `"${text}" is not the address of a page. Write it in full, such as https://example.com/x`,
  );
}
