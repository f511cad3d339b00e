import { describe, expect, test, vi } from 'vitest';
import { changeOf, followTab } from '../../../components/browser/follow-tab.ts';
import type { TabChange } from '../../../components/payload/tab-change.ts';

type Tab = Parameters<typeof followTab>[0];

const tab = (fields: object): Tab =>
  ({ id: 7, windowId: 1, incognito: false, status: 'complete', ...fields }) as Tab;

const ON_PAGE = { url: 'https://example.com/a', title: 'A' };
const OTHER = { url: 'https://example.com/b', title: 'B' };

const shows = ({ url, title }: typeof OTHER): TabChange => ({
  type: 'gone-on',
  incoming: { payload: { kind: 'page', text: url, title }, isPrivate: false },
});
const UNKNOWN: TabChange = { type: 'gone-on', incoming: { reason: 'went-on', isPrivate: false } };
const LEAVING: TabChange = { type: 'leaving' };
const STAYED: TabChange = { type: 'stayed' };

describe('between two looks at a tab', () => {
  test.each<[string, object, object, TabChange | undefined]>([
    ['it went on, and the browser tells where', ON_PAGE, OTHER, shows(OTHER)],
    ['it went on, and the browser does not tell where', ON_PAGE, {}, UNKNOWN],
    ['it did so before it had loaded', { ...ON_PAGE, status: 'loading' }, { status: 'loading' }, UNKNOWN],
    ['nothing happened', ON_PAGE, ON_PAGE, undefined],
    ['nothing happened that is told', {}, {}, undefined],
    ['it has loaded', { ...ON_PAGE, status: 'loading' }, ON_PAGE, STAYED],
    ['it begins to load the page that it is on again', ON_PAGE, { ...ON_PAGE, status: 'loading' }, undefined],
    ['it is on its way to another page', ON_PAGE, { ...ON_PAGE, pendingUrl: OTHER.url }, LEAVING],
    ['it still is', { ...ON_PAGE, pendingUrl: OTHER.url }, { ...ON_PAGE, pendingUrl: OTHER.url }, undefined],
    [
      'it got its title, after its address',
      { ...ON_PAGE, title: 'example.com/a', status: 'loading' },
      ON_PAGE,
      shows(ON_PAGE),
    ],
    ['its title changed long after that', ON_PAGE, { ...ON_PAGE, title: '(1) A' }, undefined],
    ['a new tab is still loading', { status: 'loading' }, { status: 'loading' }, undefined],
    ['a new tab has loaded, in Chromium', { status: 'loading' }, {}, UNKNOWN],
    [
      'a new tab shows what it loads, in Firefox',
      { url: 'about:blank', status: 'loading' },
      { status: 'loading' },
      UNKNOWN,
    ],
    [
      'a blank tab begins to load a page, in Firefox',
      { url: 'about:blank' },
      { url: 'about:blank', status: 'loading' },
      { type: 'gone-on', incoming: { reason: 'loading', isPrivate: false } },
    ],
  ])('%s', async (_what, before, now, change) => {
    expect(await changeOf(tab(before), tab(now))).toEqual(change);
  });

  test('it is on its way to another page, or the same again, as far as Firefox tells', async () => {
    vi.stubEnv('FIREFOX', 'true');
    expect(await changeOf(tab(ON_PAGE), tab({ ...ON_PAGE, status: 'loading' }))).toEqual(LEAVING);
    expect(
      await changeOf(tab({ ...ON_PAGE, status: 'loading' }), tab({ ...ON_PAGE, status: 'loading' })),
    ).toBeUndefined();
    vi.unstubAllEnvs();
  });
});

/** A browser with one tab, which reports its changes. */
function browserWith(fields: object) {
  let now: Tab | undefined = tab(fields);
  const listeners: Record<string, (...args: never[]) => void> = {};
  const event = (name: string) => ({
    addListener: (listener: (...args: never[]) => void) => {
      listeners[name] = listener;
    },
  });
  const received: TabChange[] = [];
  const tabs = {
    get: async () => {
      if (now === undefined) throw new Error('No tab.');
      return now;
    },
    onUpdated: event('updated'),
    onRemoved: event('removed'),
    onActivated: event('activated'),
  };
  return {
    received,
    become: (fields: object | undefined) => {
      now = fields && tab(fields);
    },
    tell: (name: string, ...args: unknown[]) => listeners[name]?.(...(args as never[])),
    follow: (from: object) => followTab(tab(from), (change) => received.push(change), tabs as never),
  };
}

describe('a tab that is followed', () => {
  test('is told of although it went on before anybody listened', async () => {
    const { received, follow } = browserWith(OTHER);
    follow(ON_PAGE);
    await expect.poll(() => received).toEqual([shows(OTHER)]);
  });

  test('is told of once where it was on its way to another page from the start', async () => {
    const leaving = { ...ON_PAGE, status: 'loading', pendingUrl: OTHER.url };
    const { received, tell, follow } = browserWith(leaving);
    follow(leaving);
    await expect.poll(() => received).toEqual([LEAVING]);
    tell('updated', 7, {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(received).toEqual([LEAVING]);
  });

  test('is told of each time, with what is told by the time of looking', async () => {
    const { received, become, tell, follow } = browserWith(ON_PAGE);
    follow(ON_PAGE);
    become(OTHER);
    tell('updated', 7, { status: 'complete' });
    await expect.poll(() => received).toEqual([shows(OTHER)]);
    become({ status: 'loading' });
    tell('updated', 7, { status: 'loading' });
    await expect.poll(() => received).toEqual([shows(OTHER), UNKNOWN]);
  });

  test('is told of where it has loaded by the time that its beginning is looked at', async () => {
    const { received, become, tell, follow } = browserWith({});
    follow({});
    become({});
    tell('updated', 7, { status: 'loading' });
    tell('updated', 7, { status: 'complete' });
    await expect.poll(() => received).toEqual([UNKNOWN]);
  });

  test('is told to have stayed where it has loaded by the time that its new title is looked at', async () => {
    const loading = { ...ON_PAGE, status: 'loading' };
    const again = { ...ON_PAGE, title: '(1) A' };
    const { received, become, tell, follow } = browserWith(loading);
    follow(loading);
    await new Promise((resolve) => setImmediate(resolve));
    become(again);
    tell('updated', 7, { title: again.title });
    tell('updated', 7, { status: 'complete' });
    await expect.poll(() => received).toEqual([shows(again), STAYED]);
  });

  test('is left when it is closed, and when another of its window is in front', async () => {
    const { received, become, tell, follow } = browserWith(ON_PAGE);
    follow(ON_PAGE);
    tell('activated', { tabId: 7, windowId: 1 });
    tell('activated', { tabId: 9, windowId: 2 });
    tell('removed', 9);
    expect(received).toEqual([]);
    tell('activated', { tabId: 8, windowId: 1 });
    become(undefined);
    tell('removed', 7);
    tell('updated', 7, {});
    await expect.poll(() => received).toEqual([{ type: 'left' }, { type: 'left' }]);
  });

  test('is left also when it was closed before anybody listened', async () => {
    const { received, become, follow } = browserWith(ON_PAGE);
    become(undefined);
    follow(ON_PAGE);
    await expect.poll(() => received).toEqual([{ type: 'left' }]);
  });

  test('is not told of for what becomes of others', async () => {
    const { received, become, tell, follow } = browserWith(ON_PAGE);
    follow(ON_PAGE);
    // The first look at the tab, before any change.
    await new Promise((resolve) => setImmediate(resolve));
    become(OTHER);
    tell('updated', 8, { url: OTHER.url });
    await new Promise((resolve) => setImmediate(resolve));
    expect(received).toEqual([]);
  });
});
