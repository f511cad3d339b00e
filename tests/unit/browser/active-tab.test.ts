import { describe, expect, test } from 'vitest';
import { activeTab, incomingFromTab } from '../../../components/browser/active-tab.ts';
import type { Incoming, Payload } from '../../../components/payload/payload.ts';

type Tab = NonNullable<Awaited<ReturnType<typeof activeTab>>>;

const tab = (fields: Partial<Tab>) => ({ id: 7, windowId: 1, ...fields }) as Tab;

test('the active tab is that of the window the popup is in', async () => {
  const asked: unknown[] = [];
  const query = async (question: unknown) => {
    asked.push(question);
    return [tab({ url: 'https://example.com/' })];
  };
  expect(await activeTab({ query } as never)).toEqual(tab({ url: 'https://example.com/' }));
  expect(asked).toEqual([{ active: true, currentWindow: true }]);
});

const shows = (payload: Payload): Incoming => ({ payload, isPrivate: payload.isPrivate === true });

describe('what a tab has to show', () => {
  test.each([
    'about:reader?url=https%3A%2F%2Fexample.com%2F',
    'resource://pdf.js/web/viewer.html?file=https%3A%2F%2Fexample.com%2Fa.pdf',
    'moz-extension://5a1b/suspended.html#ttl=A%20page&uri=https://example.com/',
  ])('is the address of a view of a web page: %s', async (url) => {
    expect(await incomingFromTab(tab({ url }))).toEqual(shows({ kind: 'page', text: url }));
  });

  test('is its address and its title', async () => {
    expect(await incomingFromTab(tab({ url: 'https://example.com/%C3%BC#a', title: 'A page' }))).toEqual(
      shows({ kind: 'page', text: 'https://example.com/%C3%BC#a', title: 'A page' }),
    );
  });

  test('is marked when the window is private', async () => {
    expect(await incomingFromTab(tab({ url: 'https://example.com/', incognito: true }))).toEqual({
      payload: { kind: 'page', text: 'https://example.com/', isPrivate: true },
      isPrivate: true,
    });
  });

  test('is the address it is on its way to while it has no other', async () => {
    expect(await incomingFromTab(tab({ url: '', pendingUrl: 'https://example.com/slow' }))).toEqual(
      shows({ kind: 'page', text: 'https://example.com/slow' }),
    );
  });

  test.each([false, true])(
    'is nothing on a page of the browser, in a private window too: %s',
    async (incognito) => {
      expect(await incomingFromTab(tab({ url: 'about:config', incognito }))).toEqual({
        reason: 'browser-page',
        isPrivate: incognito,
      });
    },
  );

  test.each([false, true])(
    'is nothing yet while a blank tab is loading, in a private window too: %s',
    async (incognito) => {
      expect(await incomingFromTab(tab({ url: 'about:blank', status: 'loading', incognito }))).toEqual({
        reason: 'loading',
        isPrivate: incognito,
      });
    },
  );

  test('is nothing where the browser hides the address', async () => {
    expect(await incomingFromTab(tab({ incognito: true }))).toEqual({
      reason: 'hidden-page',
      isPrivate: true,
    });
    expect(await incomingFromTab(undefined)).toEqual({ reason: 'hidden-page', isPrivate: false });
  });
});
