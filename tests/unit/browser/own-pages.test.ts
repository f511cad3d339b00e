import { beforeEach, describe, expect, test, vi } from 'vitest';
import { leave } from '../../../components/browser/mailbox.ts';
import {
  keep,
  openedWith,
  openOwnPage,
  openPage,
  type PageContent,
} from '../../../components/browser/own-pages.ts';
import { take } from '../../../components/browser/take.ts';
import { incomingOf, type Payload } from '../../../components/payload/payload.ts';
import { sessionArea } from './session-area.ts';

const LINK: Payload = { kind: 'link', text: 'https://example.com/link' };

let area: ReturnType<typeof sessionArea>;

beforeEach(() => {
  area = sessionArea();
});

/** The module as loaded by another popup. */
async function reloaded(): Promise<typeof import('../../../components/browser/own-pages.ts')> {
  vi.resetModules();
  return import('../../../components/browser/own-pages.ts');
}

describe('what a tab shows', () => {
  const shown = (text: string): PageContent => ({ text });

  test('is there each time that the tab asks', async () => {
    const id = await keep(shown('a'), area);
    expect(await openedWith(id, area)).toEqual(shown('a'));
    expect(await openedWith(id, area)).toEqual(shown('a'));
  });

  test('is not found under any other id', async () => {
    await keep(shown('a'), area);
    expect(await openedWith('', area)).toBeUndefined();
    expect(await openedWith(crypto.randomUUID(), area)).toBeUndefined();
  });

  test('is forgotten after twenty others, and what else is stored stays', async () => {
    await leave(incomingOf(LINK), 'popup 1', area);
    const ids: string[] = [];
    for (let number = 0; number < 21; number++) {
      // Each may be opened by a different popup, which continues the count.
      const page = await reloaded();
      ids.push(await page.keep(shown(String(number)), area));
    }
    const found = await Promise.all(ids.map((id) => openedWith(id, area)));
    expect(found[0]).toBeUndefined();
    expect(found.slice(1)).toEqual(Array.from({ length: 20 }, (_, index) => shown(String(index + 1))));
    expect(await take('popup 1', area)).toEqual({ payload: LINK, isPrivate: false });
  });

  test('is the text and the title, and nothing else that is known of them', async () => {
    const payload: Payload = { kind: 'page', text: 'a', title: 'A', isPrivate: true };
    expect(await openedWith(await keep(payload, area), area)).toEqual({ text: 'a', title: 'A' });
  });

  test('does not tell what it is by its id', async () => {
    expect(await keep(shown('https://example.com/secret'), area)).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('a tab of PageHop’s own', () => {
  /** A browser that opens tabs if `mayOpen` agrees. */
  function fakeTabs(mayOpen: (options: { openerTabId?: number }) => boolean) {
    const session = sessionArea();
    const opened: { url: string; openerTabId?: number; index?: number }[] = [];
    const focused: number[] = [];
    const api = {
      storage: { session },
      tabs: {
        query: async () => [{ id: 7, index: 2 }],
        create: async (options: { url: string; openerTabId?: number }) => {
          if (!mayOpen(options)) throw new Error('Tab opener must be in the same window as the updated tab.');
          opened.push(options);
          return { windowId: 5 };
        },
      },
      windows: { update: async (id: number) => void focused.push(id) },
    };
    return { api: api as never, session, opened, focused };
  }

  test('opens beside the active one, with what it is to show, in front', async () => {
    const { api, session, opened, focused } = fakeTabs(() => true);
    expect(await openPage('present', LINK, api)).toBe(true);
    const [{ url, ...place }] = opened as [(typeof opened)[0]];
    expect(place).toEqual({ openerTabId: 7, index: 3 });
    expect(url).toMatch(/^\/present\.html#/);
    expect(await openedWith(url.split('#')[1] as string, session)).toEqual({ text: LINK.text });
    expect(focused).toEqual([5]);
  });

  test('knows of a private window that it is opened from', async () => {
    const { api, opened } = fakeTabs(() => true);
    expect(await openPage('new', { ...LINK, isPrivate: true }, api)).toBe(true);
    expect(opened).toEqual([
      expect.objectContaining({ url: expect.stringMatching(/^\/new\.html\?private#./) }),
    ]);
  });

  test('opens wherever the browser wants it where it may not be beside the active one', async () => {
    const { api, opened } = fakeTabs(({ openerTabId }) => openerTabId === undefined);
    expect(await openPage('print', LINK, api)).toBe(true);
    expect(opened).toEqual([{ url: expect.stringMatching(/^\/print\.html#/) }]);
  });

  test('is said not to have opened where the browser refuses', async () => {
    const { api } = fakeTabs(() => false);
    expect(await openPage('print', LINK, api)).toBe(false);
  });
});

test('a page that is opened from a private window knows of it, wherever the browser opens it', async () => {
  const create = vi.fn().mockResolvedValue({ windowId: 1 });
  const api = {
    tabs: { query: async () => [], create },
    windows: { update: vi.fn() },
  } as unknown as Parameters<typeof openOwnPage>[2];
  expect(await openOwnPage('scan', true, api)).toBe(true);
  expect(await openOwnPage('scan', false, api)).toBe(true);
  expect(create.mock.calls).toEqual([[{ url: '/scan.html?private' }], [{ url: '/scan.html' }]]);
});
