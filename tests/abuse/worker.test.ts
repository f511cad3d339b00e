import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { MenuTarget, Tab, WindowOptions } from '../browsers/driver.ts';
import { boxIn, codeIn, inEachSharedBrowser, type Session } from '../e2e/session.ts';
import { Figures } from './figures.ts';

const ADDRESS = 'https://example.com/stopped';
const TEXT = 'weixin://wxpay/bizpayurl?pr=NwY5Mz9';
const TARGET: MenuTarget = { item: 'link', selector: '#payment' };

/** In milliseconds: a popup that has not opened by then will not open. */
const PATIENCE_MS = 1500;

/** In milliseconds: a call that has not been made by then will not be made. The background may have to start first. */
const CALL_PATIENCE_MS = 5000;

/** Where a right-click may happen: each takes a different path from the worker to what is shown. */
const PLACES: [string, { window: WindowOptions; isOpen: boolean }][] = [
  ['a window', { window: {}, isOpen: false }],
  ['a window whose popup is open', { window: {}, isOpen: true }],
  ['a window without a toolbar', { window: { type: 'popup' }, isOpen: false }],
];

/**
 * Runs in the worker: lets it make this many calls to the browser while it handles a right-click, and none after them, as
 * if it had been stopped there. It gets their answers, but that of the last only if `answered`.
 */
function letMake(calls: number, answered: boolean): void {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  const { storage, action, windows } = browser as unknown as Record<string, Record<string, unknown>>;
  const state = { made: 0, isEnd: false };
  Object.assign(globalThis, { stopping: state });
  const wrap = (object: Record<string, unknown>, names: string[]) => {
    for (const name of names) {
      const call = (object[name] as (...args: unknown[]) => Promise<unknown>).bind(object);
      object[name] = (...args: unknown[]) => {
        if (state.made === calls) {
          state.isEnd = true;
          return new Promise(() => {});
        }
        state.made++;
        const answer = call(...args);
        if (state.made < calls || answered) return answer;
        state.isEnd = true;
        return new Promise(() => {});
      };
    }
  };
  wrap(storage!.session as Record<string, unknown>, ['get', 'set', 'remove']);
  wrap(action!, ['openPopup']);
  wrap(windows!, ['get', 'create']);
}

/** What is wrong, if anything, after a right-click whose handling was cut off. */
async function wrongAfter({ browser }: Session, tab: Tab, own: Tab): Promise<string | undefined> {
  const allowed = [TEXT, ADDRESS];
  const end = performance.now() + PATIENCE_MS;
  while ((await browser.popups()).length === 0 && performance.now() < end) await pause(20);
  for (const popup of await browser.popups()) {
    const text = await codeIn(popup);
    if (!allowed.includes(text)) return `shows ${text}`;
    await popup.close();
  }
  // A click that was cut off may be shown by the next popup of its window, and by none after that.
  for (const expected of [allowed, [ADDRESS]]) {
    const popup = await browser.clickToolbar(own);
    const text = await codeIn(popup);
    if (!expected.includes(text)) return `the toolbar button then shows ${text}`;
    await popup.close();
  }
  const again = await browser.clickMenu(tab, TARGET);
  if ((await codeIn(again)) !== TEXT) return `the next right-click shows ${await boxIn(again)}`;
  await again.close();
  return undefined;
}

describe('the background stopped on the way of a right-click', () => {
  inEachSharedBrowser((session, name) => {
    afterEach(() => forget(session));

    const figures = new Figures(`${name}, stopped before or after each call to the browser`);

    test.each(PLACES)('in %s', async (place, { window, isOpen }) => {
      const { browser } = session;
      const own = await browser.open(ADDRESS);
      const tab = window.type === 'popup' ? await browser.newWindow(ADDRESS, window) : own;
      for (let calls = 0, isEnd = true; isEnd; calls++) {
        for (const answered of calls === 0 ? [true] : [false, true]) {
          if (isOpen) await codeIn(await browser.clickToolbar(own));
          await browser.inBackground(letMake, calls, answered);
          await browser.chooseInMenu(tab, TARGET);
          const reached = () =>
            browser.inBackground(
              () => (globalThis as unknown as { stopping: { isEnd: boolean } }).stopping.isEnd,
            );
          const patience = performance.now() + CALL_PATIENCE_MS;
          isEnd = await reached();
          while (!isEnd && performance.now() < patience) isEnd = await reached();
          await browser.stopBackground();
          const when = `${place}, after call ${calls}${answered ? ' and its answer' : ''}`;
          figures.count(when, await wrongAfter(session, tab, own));
        }
      }
      await tab.close();
      if (tab !== own) await own.close();
    });

    test('does no harm', () => {
      expect(figures.print()).toEqual([]);
    });

    test.each(PLACES)('at any moment, in %s', async (place, { window, isOpen }) => {
      const { browser } = session;
      const figures = new Figures(`${name}, ${place}, stopped 0, 40, … 360 ms after the right-click`);
      const own = await browser.open(ADDRESS);
      const tab = window.type === 'popup' ? await browser.newWindow(ADDRESS, window) : own;
      for (let delay = 0; delay < 400; delay += 40) {
        if (isOpen) await codeIn(await browser.clickToolbar(own));
        await browser.chooseInMenu(tab, TARGET);
        await pause(delay);
        await browser.stopBackground();
        figures.count(`${delay} ms`, await wrongAfter(session, tab, own));
      }
      await tab.close();
      if (tab !== own) await own.close();
      expect(figures.print()).toEqual([]);
    });
  });
});

/** Removes what was cut off on its way to a small window, which will never open. */
function forget({ browser }: Session): Promise<void> {
  return browser.inBackground(() => chrome.storage.session.clear());
}
