import { describe, expect, test } from 'vitest';
import { activeTab, contentOfTab } from '../../../components/browser/active-tab.ts';

type Tab = NonNullable<Awaited<ReturnType<typeof activeTab>>>;

const tab = (fields: Partial<Tab>) => ({ id: 7, windowId: 1, ...fields }) as Tab;

/** A browser that refuses to touch hidden pages in these words, or not at all. */
const refusing = (refusal?: string) => ({
  setZoomSettings: async () => {
    if (refusal !== undefined) throw new Error(refusal);
  },
});

test('the active tab is that of the window the popup is in', async () => {
  const asked: unknown[] = [];
  const query = async (question: unknown) => {
    asked.push(question);
    return [tab({ url: 'https://example.com/' })];
  };
  expect(await activeTab({ query } as never)).toEqual(tab({ url: 'https://example.com/' }));
  expect(asked).toEqual([{ active: true, currentWindow: true }]);
});

describe('what a tab has to show', () => {
  test.each([
    'about:reader?url=https%3A%2F%2Fexample.com%2F',
    'resource://pdf.js/web/viewer.html?file=https%3A%2F%2Fexample.com%2Fa.pdf',
    'moz-extension://5a1b/suspended.html#ttl=A%20page&uri=https://example.com/',
  ])('is the address of a view of a web page: %s', async (url) => {
    expect(await contentOfTab(tab({ url }), refusing())).toEqual({ kind: 'page', text: url });
  });

  test('is its address and its title', async () => {
    const shown = await contentOfTab(
      tab({ url: 'https://example.com/%C3%BC#a', title: 'A page' }),
      refusing(),
    );
    expect(shown).toEqual({ kind: 'page', text: 'https://example.com/%C3%BC#a', title: 'A page' });
  });

  test('is marked when the window is private', async () => {
    const shown = await contentOfTab(tab({ url: 'https://example.com/', incognito: true }), refusing());
    expect(shown).toEqual({ kind: 'page', text: 'https://example.com/', isPrivate: true });
  });

  test('is the address it is on its way to while it has no other', async () => {
    const shown = await contentOfTab(tab({ url: '', pendingUrl: 'https://example.com/slow' }), refusing());
    expect(shown).toEqual({ kind: 'page', text: 'https://example.com/slow' });
  });

  test('is nothing on a page of the browser', async () => {
    expect(await contentOfTab(tab({ url: 'about:config' }), refusing())).toBe('browser-page');
  });

  test('is nothing where the browser hides the address, and its refusal says of what', async () => {
    expect(await contentOfTab(tab({}), refusing('Cannot access a chrome:// URL'))).toBe(
      'hidden-browser-page',
    );
    expect(await contentOfTab(tab({}), refusing())).toBe('hidden-page');
    expect(await contentOfTab(undefined, refusing())).toBe('hidden-page');
  });
});
