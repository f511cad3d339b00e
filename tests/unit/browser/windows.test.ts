import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { take } from '../../../components/browser/take.ts';
import { readInPopup, showInPopup, showUnseen, usedWindow } from '../../../components/browser/windows.ts';
import type { Payload } from '../../../components/payload/payload.ts';
import { sessionArea } from './session-area.ts';

const LINK: Payload = { kind: 'link', text: 'https://example.com/link' };
const SHOWN = { payload: LINK, isPrivate: false };
/** A small window has to know which window it belongs to. */
const SHOWN_APART = { ...SHOWN, windowId: 1 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A browser that can be controlled, and that records the calls. */
function fakeBrowser(
  says: {
    openPopup?: () => Promise<void>;
    type?: string;
    isPrivate?: boolean;
    refusesWindows?: boolean;
  } = {},
) {
  const session = sessionArea();
  const created: { url: string; incognito: boolean }[] = [];
  const asked: unknown[] = [];
  const api = {
    storage: { session },
    action: {
      openPopup: async (options: unknown) => {
        asked.push(options);
        await says.openPopup?.();
      },
    },
    windows: {
      get: async () => ({ type: says.type ?? 'normal', incognito: says.isPrivate ?? false }),
      create: async (options: { url: string; incognito: boolean }) => {
        if (says.refusesWindows) throw new Error('Refused.');
        created.push(options);
      },
    },
  };
  return { api: api as never, session, created, asked };
}

const refuse = async () => {
  throw new Error('Could not create popup.');
};

describe('what was clicked', () => {
  test('is taken by the popup that opens, and nothing else opens', async () => {
    const { api, session, created, asked } = fakeBrowser();
    const shown = showInPopup(LINK, 1, api);
    // Firefox opens a popup only in the click's own task.
    expect(asked).toEqual([{ windowId: 1 }]);
    await vi.advanceTimersByTimeAsync(100);
    expect(await take('popup 1', session)).toEqual(SHOWN);
    await shown;
    await vi.runAllTimersAsync();
    expect(created).toEqual([]);
    expect(session.items).toEqual({});
  });

  test('is taken by the popup that is open, where the browser opens no second', async () => {
    const { api, session, created } = fakeBrowser({ openPopup: refuse });
    const shown = showInPopup(LINK, 1, api);
    await vi.advanceTimersByTimeAsync(900);
    expect(await take('popup 1', session)).toEqual(SHOWN);
    await shown;
    expect(created).toEqual([]);
  });

  test('is in a small window where no popup takes it, and then no later popup shows it', async () => {
    const { api, session, created } = fakeBrowser({ openPopup: refuse });
    const shown = showInPopup(LINK, 1, api);
    await vi.runAllTimersAsync();
    await shown;
    expect(await take('popup 1', session)).toBeUndefined();
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual(SHOWN_APART);
  });

  test('is taken back where a popup was opened, and closed before it had loaded', async () => {
    const { api, session, created } = fakeBrowser();
    const shown = showInPopup(LINK, 1, api);
    await vi.runAllTimersAsync();
    await shown;
    expect(session.items).toEqual({});
    expect(created).toEqual([]);
  });

  test('still waits for a popup that is slow to load after the clock was set', async () => {
    const { api, session } = fakeBrowser();
    const shown = showInPopup(LINK, 1, api);
    await vi.advanceTimersByTimeAsync(100);
    vi.setSystemTime(Date.now() + 86_400_000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await take('popup 1', session)).toEqual(SHOWN);
    await shown;
  });

  test('waits for a small window for as long as that takes', async () => {
    const { api, session, created } = fakeBrowser();
    await showInPopup(LINK, undefined, api);
    vi.setSystemTime(Date.now() + 86_400_000);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual(SHOWN);
  });

  test.each([
    ['in a window without a toolbar', { type: 'popup' }, 1, SHOWN_APART],
    ['in no window', {}, undefined, SHOWN],
  ])('%s is in a small window at once', async (_where, says, windowId, shown) => {
    const { api, session, created } = fakeBrowser(says);
    await showInPopup(LINK, windowId, api);
    expect(Object.keys(session.items)).toHaveLength(1);
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual(shown);
  });

  test('is not left behind where the browser opens no window either', async () => {
    const { api, session } = fakeBrowser({ refusesWindows: true });
    await expect(showInPopup(LINK, undefined, api)).rejects.toThrow('Refused.');
    expect(session.items).toEqual({});
  });

  test('twice, one soon after the other, is in one place, the latter', async () => {
    let isOpen = false;
    const { api, session, created } = fakeBrowser({
      openPopup: async () => {
        if (isOpen) await refuse();
        isOpen = true;
      },
    });
    const second: Payload = { kind: 'image', text: 'https://example.com/image' };
    const shown = Promise.all([showInPopup(LINK, 1, api), showInPopup(second, 1, api)]);
    await vi.advanceTimersByTimeAsync(100);
    expect(await take('popup 1', session)).toEqual({ payload: second, isPrivate: false });
    await vi.runAllTimersAsync();
    await shown;
    expect(created).toEqual([]);
    expect(session.items).toEqual({});
  });

  test('and has nothing to show for itself opens the popup as the button does', async () => {
    const { api, session, created, asked } = fakeBrowser({ openPopup: refuse });
    await showInPopup(undefined, 1, api);
    expect(asked).toEqual([{ windowId: 1 }]);
    expect(created).toEqual([]);
    expect(session.items).toEqual({});
  });
});

describe('in Firefox, a popup', () => {
  const full = async () => [{ result: true }];
  const TAB = { id: 7, windowId: 1, url: 'https://example.com/', incognito: false };

  /** A popup as the background sees it, which gets the focus when it is told to. */
  function fakePopup() {
    const popup = new EventTarget() as EventTarget & { document: { hasFocus(): boolean }; focus(): void };
    popup.document = { hasFocus: () => false };
    popup.focus = () => popup.dispatchEvent(new Event('focus'));
    return popup;
  }

  /** A browser whose window has the focus, with a page in it that may fill the screen. */
  function fakeFirefox(says: { isFull?: boolean; type?: string; isPrivate?: boolean; url?: string } = {}) {
    const { api, session, created } = fakeBrowser(says);
    const popups = new Set<ReturnType<typeof fakePopup>>();
    const rest = {
      tabs: { query: async () => [{ ...TAB, ...(says.url && { url: says.url }) }] },
      scripting: { executeScript: says.isFull ? full : async () => [{ result: false }] },
      // The background is not private, and sees no private popups.
      extension: { getViews: () => (says.isPrivate ? [] : [...popups]), inIncognitoContext: false },
    };
    const windows = {
      ...(api as { windows: object }).windows,
      getLastFocused: async () => ({ id: 1, incognito: false }),
    };
    return { api: { ...(api as object), ...rest, windows } as never, session, created, popups };
  }

  beforeEach(() => vi.stubEnv('FIREFOX', 'true'));
  afterEach(() => {
    vi.runAllTimers();
    vi.unstubAllEnvs();
  });

  test('closed unseen after it took what was clicked has that shown in a small window', async () => {
    const { api, session, created, popups } = fakeFirefox();
    const shown = showInPopup(LINK, 1, api);
    popups.add(fakePopup());
    await vi.advanceTimersByTimeAsync(50);
    expect(await take('popup 1', session)).toEqual(SHOWN);
    popups.clear();
    await vi.advanceTimersByTimeAsync(50);
    await showUnseen(api);
    await shown;
    expect(created).toHaveLength(1);
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual(SHOWN_APART);
    expect(session.items).toEqual({});
  });

  test('closed unseen before it took it, too, whether or not its document had begun', async () => {
    for (const isBegun of [true, false]) {
      const { api, session, created, popups } = fakeFirefox();
      const shown = showInPopup(LINK, 1, api);
      if (isBegun) popups.add(fakePopup());
      await vi.advanceTimersByTimeAsync(50);
      popups.clear();
      await vi.runAllTimersAsync();
      await shown;
      expect(Object.keys(session.items)).toHaveLength(1);
      expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual(SHOWN_APART);
    }
  });

  test('closed unseen soon after one that was seen has only its own shown', async () => {
    const { api, session, created, popups } = fakeFirefox();
    const seen = fakePopup();
    const first = showInPopup(LINK, 1, api);
    popups.add(seen);
    await vi.advanceTimersByTimeAsync(50);
    seen.focus();
    await take('popup 1', session);
    await vi.advanceTimersByTimeAsync(50);
    const second: Payload = { kind: 'image', text: 'https://example.com/image' };
    const shown = showInPopup(second, 1, api);
    popups.delete(seen);
    popups.add(fakePopup());
    await vi.advanceTimersByTimeAsync(50);
    await take('popup 1', session);
    popups.clear();
    await showUnseen(api);
    await vi.runAllTimersAsync();
    await Promise.all([first, shown]);
    expect(created).toHaveLength(1);
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toMatchObject({ payload: second });
  });

  test('closed unseen because another was opened after it is nothing to be shown', async () => {
    const { api, session, created, popups } = fakeFirefox();
    const [former, latter] = [fakePopup(), fakePopup()];
    const first = showInPopup(LINK, 1, api);
    popups.add(former);
    await vi.advanceTimersByTimeAsync(50);
    const second = showInPopup({ kind: 'image', text: 'https://example.com/image' }, 1, api);
    popups.delete(former);
    popups.add(latter);
    await vi.advanceTimersByTimeAsync(50);
    latter.focus();
    await take('popup 1', session);
    await vi.runAllTimersAsync();
    await Promise.all([first, second]);
    expect(created).toEqual([]);
    expect(session.items).toEqual({});
  });

  test('closed after it had been seen was closed by the person', async () => {
    const { api, session, created, popups } = fakeFirefox();
    const shown = showInPopup(LINK, 1, api);
    const popup = fakePopup();
    popups.add(popup);
    await vi.advanceTimersByTimeAsync(50);
    popup.focus();
    popups.clear();
    await vi.runAllTimersAsync();
    await shown;
    expect(created).toEqual([]);
    expect(session.items).toEqual({});
  });

  test.each([
    ['that was there before', { isThere: true, isPrivate: false }],
    ['that never has the focus, as another program has it,', { isThere: false, isPrivate: false }],
    ['in a private window, of which the background sees nothing,', { isThere: false, isPrivate: true }],
  ])('%s and takes it is the one that shows it', async (_which, { isThere, isPrivate }) => {
    const { api, session, created, popups } = fakeFirefox({ isPrivate });
    if (isThere) popups.add(fakePopup());
    const shown = showInPopup(LINK, 1, api);
    if (!isThere) popups.add(fakePopup());
    await vi.advanceTimersByTimeAsync(50);
    await take('popup 1', session);
    await vi.runAllTimersAsync();
    await shown;
    expect(created).toEqual([]);
  });

  test('closed unseen in a private window has it shown in a small window', async () => {
    const { api, session, created } = fakeFirefox({ isPrivate: true });
    const shown = showInPopup(LINK, 1, api);
    await vi.advanceTimersByTimeAsync(50);
    await take('popup 1', session);
    await showUnseen(api);
    await vi.runAllTimersAsync();
    await shown;
    expect(created).toHaveLength(1);
  });

  test('whose window is gone by then has it shown in a small window', async () => {
    const { api, session, created } = fakeFirefox();
    const gone = async () => {
      throw new Error('Invalid window ID: 1');
    };
    const { windows, ...rest } = api as { windows: object };
    const without = { ...rest, windows: { ...windows, get: gone }, tabs: { query: gone } } as never;
    await showInPopup(LINK, 1, without);
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual(SHOWN_APART);
  });

  test('closed unseen over a page in full screen, before the page had left that, has it shown at once, and once', async () => {
    const { api, created } = fakeFirefox({ isFull: true });
    const shown = showInPopup(LINK, 1, api);
    await showUnseen(api);
    await vi.advanceTimersByTimeAsync(50);
    expect(created).toHaveLength(1);
    await vi.runAllTimersAsync();
    await shown;
    expect(created).toHaveLength(1);
  });

  test('closed unseen in a window without a toolbar has it shown once, also if that is told late', async () => {
    const { api, created } = fakeFirefox({ type: 'popup' });
    await showInPopup(LINK, 1, api);
    await vi.advanceTimersByTimeAsync(500);
    await showUnseen(api);
    expect(created).toHaveLength(1);
  });

  test('closed unseen soon after what was clicked had been shown has the page shown', async () => {
    const { api, created } = fakeFirefox({ isFull: true });
    const shown = showInPopup(LINK, 1, api);
    await showUnseen(api);
    await showUnseen(api);
    await vi.runAllTimersAsync();
    await shown;
    expect(created).toHaveLength(2);
  });

  test('closed unseen in a small window of our own has nothing shown', async () => {
    const { api, created } = fakeFirefox({ type: 'popup', url: 'moz-extension://5a1b/popup.html#1' });
    await showUnseen(api);
    expect(created).toEqual([]);
  });

  test.each([
    ['a page in full screen', { isFull: true }],
    ['a window without a toolbar', { type: 'popup' }],
  ])('closed unseen after the shortcut in %s has the page shown in a small window', async (_where, says) => {
    const { api, session, created } = fakeFirefox(says);
    await showUnseen(api);
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual({
      payload: { kind: 'page', text: TAB.url },
      isPrivate: false,
      windowId: 1,
    });
  });

  test('closed where popups are seen is what the person wanted to be rid of', async () => {
    const { api, session, created } = fakeFirefox();
    await showUnseen(api);
    expect(created).toEqual([]);
    expect(session.items).toEqual({});
  });
});

describe('what is to be read', () => {
  const TAB = {
    id: 7,
    windowId: 1,
    url: 'https://example.com/',
    title: 'Example',
    incognito: false,
  } as never;
  const PAGE = {
    payload: { kind: 'page', text: 'https://example.com/', title: 'Example' },
    isPrivate: false,
  };
  const image = { text: 'https://example.com/code.png' };

  test('opens the popup in the click’s own task, with the code of the page', async () => {
    const { api, session, created, asked } = fakeBrowser();
    const shown = readInPopup(TAB, undefined, api);
    expect(asked).toEqual([{ windowId: 1 }]);
    await vi.advanceTimersByTimeAsync(100);
    expect(await take('popup 1', session)).toEqual({ ...PAGE, read: {} });
    await shown;
    expect(created).toEqual([]);
  });

  test('tells a small window which image it is, and which window', async () => {
    const { api, session, created } = fakeBrowser({ type: 'popup' });
    await readInPopup(TAB, image, api);
    expect(await take(`window ${created[0]?.url.split('#')[1]}`, session)).toEqual({
      ...PAGE,
      windowId: 1,
      read: { image },
    });
  });

  test('is nothing where it was clicked in no tab', async () => {
    const { api, session, asked } = fakeBrowser();
    await readInPopup(undefined, image, api);
    expect(asked).toEqual([{}]);
    expect(session.items).toEqual({});
  });
});

describe('the window that the person uses', () => {
  test('is the one that had the focus last', async () => {
    expect(await usedWindow({ getLastFocused: async () => ({ id: 3, incognito: true }) } as never)).toEqual({
      windowId: 3,
      isPrivate: true,
    });
  });

  test('is none where none is open', async () => {
    const getLastFocused = async () => {
      throw new Error('No last-focused window');
    };
    expect(await usedWindow({ getLastFocused } as never)).toEqual({ windowId: undefined, isPrivate: false });
  });
});
