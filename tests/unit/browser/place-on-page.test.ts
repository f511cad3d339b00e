import { expect, test, vi } from 'vitest';
import type { AskingPage } from '../../../components/browser/page-facts.ts';
import { placeOnPage } from '../../../components/browser/place-on-page.ts';

const PAGE = 'https://example.com/a';

/** A browser whose active tab has this address, and where a script returns this place. */
function browserAt(url: string, result: unknown) {
  const executeScript = vi.fn(async () => [{ result }]);
  const query = async () => [{ id: 7, url }];
  return { api: { tabs: { query }, scripting: { executeScript } } as unknown as AskingPage, executeScript };
}

test('the page in the active tab tells where it is scrolled to', async () => {
  const { api, executeScript } = browserAt(PAGE, { id: 'part' });
  expect(await placeOnPage(PAGE, api)).toEqual({ id: 'part' });
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7 }, files: ['/place.js'] });
});

test('another page is not asked', async () => {
  const { api, executeScript } = browserAt('https://example.com/b', { id: 'part' });
  expect(await placeOnPage(PAGE, api)).toBeUndefined();
  expect(executeScript).not.toHaveBeenCalled();
});

test('a page may have nothing that can be linked to', async () => {
  expect(await placeOnPage(PAGE, browserAt(PAGE, null).api)).toBeUndefined();
});
