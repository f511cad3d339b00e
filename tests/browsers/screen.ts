import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findOnPath } from '../machine/find-on-path.ts';
import { BrowserError } from './driver.ts';
import { startKeeper } from './keeper.ts';

/** A virtual screen, with a mouse and keyboard that programs on it take for the system's own. */
export interface Screen {
  /** As in the environment variable DISPLAY; for `LaunchOptions.display`. */
  display: string;
  /** Clicks at a point, in pixels from the upper left corner. */
  click(x: number, y: number, button: 'left' | 'right'): Promise<void>;
  /** Moves the mouse to a point. */
  move(to: { x: number; y: number }): Promise<void>;
  /** Presses and holds the left button. */
  hold(): Promise<void>;
  /** Releases the left button. */
  release(): Promise<void>;
  /** Types letters, digits and signs of a keyboard. */
  type(text: string): Promise<void>;
  /** Presses keys one after the other, each a name as xdotool writes it: `Escape`, `q`, `alt+shift+q`. */
  press(...keys: string[]): Promise<void>;
  /** The number of visible windows, menus and popups included. */
  countWindows(): Promise<number>;
  close(): Promise<void>;
}

/** Opens one, or says which program is missing. */
export async function openScreen(): Promise<{ ok: true; screen: Screen } | { ok: false; missing: string }> {
  const [xvfb, xdotool] = ['Xvfb', 'xdotool'].map(findOnPath);
  if (xvfb === undefined) return { ok: false, missing: 'Xvfb' };
  if (xdotool === undefined) return { ok: false, missing: 'xdotool' };

  const keeper = startKeeper();
  // Large enough for a popup at two device pixels per CSS pixel. The server takes a free number for its display and writes
  // it to its standard output.
  const server = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '2560x1920x24', '-nolisten', 'tcp'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  keeper.keep(server.pid);
  const [number] = await Promise.race([once(createInterface(server.stdout), 'line'), once(server, 'exit')]);
  if (typeof number !== 'string') {
    await keeper.close();
    throw new BrowserError('Xvfb did not start.');
  }
  const display = `:${number}`;
  const run = promisify(execFile);
  const tool = (...args: string[]) => run(xdotool, args, { env: { ...process.env, DISPLAY: display } });
  return {
    ok: true,
    screen: {
      display,
      click: async (x, y, button) => {
        await tool(
          'mousemove',
          '--sync',
          `${Math.round(x)}`,
          `${Math.round(y)}`,
          'click',
          button === 'left' ? '1' : '3',
        );
      },
      move: async ({ x, y }) => {
        await tool('mousemove', `${Math.round(x)}`, `${Math.round(y)}`);
      },
      hold: async () => {
        await tool('mousedown', '1');
      },
      release: async () => {
        await tool('mouseup', '1');
      },
      type: async (text) => {
        await tool('type', text);
      },
      press: async (...keys) => {
        await tool('key', ...keys);
      },
      countWindows: async () => {
        const { stdout } = await tool('search', '--onlyvisible', '--name', '');
        return stdout.trim().split('\n').length;
      },
      close: () => keeper.close(),
    },
  };
}
