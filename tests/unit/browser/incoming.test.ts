import { describe, expect, test } from 'vitest';
import { onIncoming } from '../../../components/browser/incoming.ts';
import { leave } from '../../../components/browser/mailbox.ts';
import type { Incoming, Payload } from '../../../components/payload/payload.ts';
import { sessionArea } from './session-area.ts';

const link = (text: string): Payload => ({ kind: 'link', text });
const shows = (payload: Payload): Incoming => ({ payload, isPrivate: payload.isPrivate === true });

function popupOn(tab: object | undefined, { inIncognitoContext = false } = {}) {
  const session = sessionArea();
  const api = {
    storage: { session },
    tabs: { query: async () => (tab ? [{ id: 7, windowId: 1, ...tab }] : []) },
    extension: { inIncognitoContext },
  };
  const received: Incoming[] = [];
  return {
    session,
    received,
    open: (id = '') => onIncoming((one) => received.push(one), id, api as never),
  };
}

const PAGE = { url: 'https://example.com/' };

describe('a popup shows', () => {
  test('the page it is on', async () => {
    const { received, open } = popupOn(PAGE);
    await open();
    expect(received).toEqual([shows({ kind: 'page', text: PAGE.url })]);
  });

  test('what was right-clicked instead, and not the page', async () => {
    const { session, received, open } = popupOn(PAGE);
    await leave(shows(link('a')), 'popup 1', session);
    await open();
    expect(received).toEqual([shows(link('a'))]);
  });

  test('then what is right-clicked while it is open, each once', async () => {
    const { session, received, open } = popupOn(PAGE);
    await open();
    for (const text of ['a', 'b']) {
      await leave(shows(link(text)), 'popup 1', session);
      await expect.poll(() => received.at(-1)).toEqual(shows(link(text)));
    }
    await leave(shows(link('c')), 'popup 2', session);
    expect(received).toHaveLength(3);
    expect(Object.keys(session.items)).toEqual([expect.stringMatching(/^popup 2 /)]);
  });

  test('what is right-clicked while it opens, once, even if storage tells of it before that is read', async () => {
    const { session, received, open } = popupOn(PAGE);
    await leave(shows(link('a')), 'popup 1', session);
    const opened = open();
    // Any change to what is stored.
    await session.set({ 'kept 1': { order: 0 } });
    await opened;
    await session.set({ 'kept 2': { order: 0 } });
    expect(received).toEqual([shows(link('a'))]);
  });

  test.each([
    [
      { url: 'about:newtab', incognito: true },
      { reason: 'new-tab', isPrivate: true },
    ],
    [{ incognito: true }, { reason: 'hidden-page', isPrivate: true }],
    [
      { url: 'about:newtab', incognito: false },
      { reason: 'new-tab', isPrivate: false },
    ],
    [undefined, { reason: 'hidden-page', isPrivate: false }],
  ])('why there is nothing, and whether that is in a private window: %o', async (tab, incoming) => {
    const { received, open } = popupOn(tab);
    await open();
    expect(received).toEqual([incoming]);
  });
});

describe('a small window shows', () => {
  test('what it was opened for, once, and nothing of the popup’s', async () => {
    const { session, received, open } = popupOn(PAGE);
    await leave(shows(link('a')), 'window x', session);
    await leave(shows(link('b')), 'popup 1', session);
    await open('x');
    await open('x');
    await leave(shows(link('c')), 'popup 1', session);
    expect(received).toEqual([shows(link('a')), { reason: 'gone', isPrivate: false }]);
  });

  test('that it is gone, and whether that is in a private window', async () => {
    const { received, open } = popupOn(PAGE, { inIncognitoContext: true });
    await open('x');
    expect(received).toEqual([{ reason: 'gone', isPrivate: true }]);
  });
});
