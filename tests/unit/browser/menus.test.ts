import { describe, expect, test } from 'vitest';
import { BUTTON_ENTRIES } from '../../../components/browser/button-menu.ts';
import { keepMenus, type MenuApi, payloadOfClick } from '../../../components/browser/menus.ts';
import { DEFAULTS } from '../../../components/settings/settings.ts';
import { MENU_ENTRIES } from '../../../components/sources/sources.ts';

const OWN = 'moz-extension://5a1b/';

/** A click on a linked image in a selected paragraph: the browser says all of these at once. */
const click = {
  pageUrl: 'https://example.com/page',
  linkUrl: 'https://example.com/link',
  srcUrl: 'https://example.com/image.png',
  selectionText: 'selected',
  editable: false,
};

const TAB = { id: 7, title: 'Title', incognito: false };

const payloadOf = (clicked: object, tab?: typeof TAB, isPrivate?: boolean) =>
  payloadOfClick({ ...click, menuItemId: 'page', ...clicked }, tab, isPrivate, OWN);

describe('a click on an entry', () => {
  test('is for what the entry says, whatever else was clicked', () => {
    expect(payloadOf({ menuItemId: 'link' }, TAB)).toEqual({ kind: 'link', text: click.linkUrl });
    expect(payloadOf({ menuItemId: 'page' }, TAB)).toEqual({
      kind: 'page',
      text: click.pageUrl,
      title: 'Title',
    });
  });

  test('on a video that its page puts together is for the page', () => {
    const clicked = { menuItemId: 'video', srcUrl: 'blob:https://example.com/5a1b' };
    expect(payloadOf(clicked, TAB)).toEqual({ kind: 'page', text: click.pageUrl, title: 'Title' });
  });

  test('is nothing where the entry is none of these, or the browser did not say what was clicked', () => {
    expect(payloadOf({ menuItemId: 'other' }, TAB)).toBeUndefined();
    expect(payloadOf({ menuItemId: 'link', linkUrl: undefined }, TAB)).toBeUndefined();
  });

  test('is nothing where it is a page of PageHop’s own', () => {
    expect(payloadOf({ pageUrl: `${OWN}popup.html` })).toBeUndefined();
    expect(payloadOf({ pageUrl: 'moz-extension://5a1b2/page.html' })).toBeDefined();
  });

  test('in a private window says so, and so it does where only the window is known', () => {
    expect(payloadOf({ menuItemId: 'link' }, { ...TAB, incognito: true })).toMatchObject({ isPrivate: true });
    expect(payloadOf({ menuItemId: 'link' }, undefined, true)).toMatchObject({ isPrivate: true });
  });
});

/** A browser's right-click menu, and the events that wake the background. */
function fakeBrowser(stored: Record<string, unknown> = {}) {
  const entries = new Map<string, { title: string; contexts: string[] }>();
  const refusals = new Set<string>();
  const listeners: Record<string, (changes?: object) => Promise<void> | undefined> = {};
  const event = (name: string) => ({
    addListener: (listener: (typeof listeners)[string]) => {
      listeners[name] = listener;
    },
  });
  const area = (name: string) => ({ get: async () => stored, onChanged: event(name) });
  const api = {
    contextMenus: {
      removeAll: async () => {
        if (refusals.has('removeAll')) throw new Error('Refused.');
        entries.clear();
      },
      create: ({ id, ...entry }: { id: string; title: string; contexts: string[] }, done: () => void) => {
        if (refusals.has(id)) throw new Error('Refused.');
        if (!entries.has(id)) entries.set(id, entry);
        done();
      },
    },
    runtime: { onInstalled: event('installed'), onStartup: event('started'), lastError: undefined },
    storage: { sync: area('sync'), local: area('local'), onChanged: event('any') },
  };
  return { api: api as never, entries, refusals, listeners, stored };
}

describe('the right-click menu has the entries that the person wants', () => {
  const ALL = [
    ...MENU_ENTRIES.filter(({ setting }) => DEFAULTS[setting]).map(({ source }) => source),
    ...BUTTON_ENTRIES.map(({ id }) => id),
  ];

  test('after the background has started, whatever started it', async () => {
    const { api, entries } = fakeBrowser();
    keepMenus(api, (key) => key);
    await expect.poll(() => [...entries.keys()]).toEqual(ALL);
    expect(entries.get('link')).toEqual({ title: 'menuLink', contexts: ['link'] });
  });

  test('also where some are there already, and those stay as they are', async () => {
    const { api, entries } = fakeBrowser({ menuLink: false });
    const page = { title: 'there', contexts: ['page'] };
    entries.set('page', page);
    keepMenus(api, (key) => key);
    await expect.poll(() => [...entries.keys()]).toEqual(ALL.filter((source) => source !== 'link'));
    expect(entries.get('page')).toBe(page);
  });

  test.each(['installed', 'started'])('in the language of now once it was %s', async (event) => {
    const { api, entries, listeners } = fakeBrowser();
    entries.set('page', { title: 'of before', contexts: ['page'] });
    keepMenus(api, (key) => key);
    await listeners[event]?.();
    expect(entries.get('page')?.title).toBe('menuPage');
  });

  test('once they want others, in the order that they always have', async () => {
    const { api, entries, listeners, stored } = fakeBrowser({ menuPage: false });
    keepMenus(api, (key) => key);
    await expect.poll(() => [...entries.keys()]).toEqual(ALL.filter((source) => source !== 'page'));
    stored.menuPage = true;
    await listeners.sync?.({ menuPage: { newValue: true } });
    expect([...entries.keys()]).toEqual(ALL);
  });

  test('at every moment while they are renewed', async () => {
    const { api, entries, listeners } = fakeBrowser();
    const { contextMenus } = api as MenuApi;
    const { removeAll } = contextMenus;
    const seen: string[][] = [];
    contextMenus.removeAll = async () => {
      await removeAll();
      seen.push([...entries.keys()]);
    };
    keepMenus(api, (key) => key);
    await listeners.started?.();
    await expect.poll(() => seen).toEqual([ALL]);
  });

  test('and what passes through other storage changes nothing', async () => {
    const { api, listeners } = fakeBrowser();
    keepMenus(api, (key) => key);
    expect(listeners.sync?.({ moduleSize: { newValue: 5 } })).toBeUndefined();
    expect(listeners).not.toHaveProperty('any');
  });

  test('as far as the browser agrees, and all of them once it does', async () => {
    const { api, entries, refusals, listeners, stored } = fakeBrowser({ menuPage: false });
    refusals.add('removeAll').add('link');
    keepMenus(api, (key) => key);
    await expect.poll(() => entries.size).toBe(ALL.length - 2);
    stored.menuPage = true;
    await listeners.started?.();
    expect(new Set(entries.keys())).toEqual(new Set(ALL.filter((source) => source !== 'link')));
    refusals.clear();
    await listeners.started?.();
    expect([...entries.keys()]).toEqual(ALL);
  });

  test('after a renewal has failed for whatever reason', async () => {
    const { api, entries, listeners } = fakeBrowser();
    const { removeAll } = (api as MenuApi).contextMenus;
    (api as MenuApi).contextMenus.removeAll = () => {
      throw new Error('Extension context invalidated.');
    };
    keepMenus(api, (key) => key);
    await listeners.started?.();
    entries.clear();
    (api as MenuApi).contextMenus.removeAll = removeAll;
    await listeners.started?.();
    expect([...entries.keys()]).toEqual(ALL);
  });
});
