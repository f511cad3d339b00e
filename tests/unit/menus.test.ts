import { expect, test } from 'vitest';
import { payloadOfClick } from '../../components/browser/menus.ts';

/** A click on a linked image in a selected paragraph: the browser says all of these at once. */
const click = {
  pageUrl: 'https://example.com/page',
  linkUrl: 'https://example.com/link',
  srcUrl: 'https://example.com/image.png',
  selectionText: 'selected',
};

const TAB = { title: 'Title', incognito: false };

test.each([
  ['link', 'https://example.com/link'],
  ['image', 'https://example.com/image.png'],
  ['selection', 'selected'],
])('the entry for the %s shows that, and not the page’s title', (entry, text) => {
  expect(payloadOfClick({ ...click, menuItemId: entry }, TAB)).toEqual({ kind: entry, text });
});

test('the entry for the page shows its address, and keeps its title for the file name', () => {
  expect(payloadOfClick({ ...click, menuItemId: 'page' }, TAB)).toEqual({
    kind: 'page',
    text: 'https://example.com/page',
    title: 'Title',
  });
});

test('a click of which the browser says nothing shows nothing', () => {
  expect(payloadOfClick({ pageUrl: 'https://example.com/', menuItemId: 'link' }, undefined)).toBeUndefined();
  expect(
    payloadOfClick(
      { pageUrl: 'https://example.com/', selectionText: '', menuItemId: 'selection' },
      undefined,
    ),
  ).toBeUndefined();
});

test('a click in a private window says so', () => {
  expect(payloadOfClick({ ...click, menuItemId: 'link' }, { ...TAB, incognito: true })).toEqual({
    kind: 'link',
    text: 'https://example.com/link',
    isPrivate: true,
  });
});
