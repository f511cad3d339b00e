import { expect, test } from 'vitest';
import { payloadOfClick } from '../../../components/browser/menus.ts';

/** A click on a linked image in a selected paragraph: the browser says all of these at once. */
const click = {
  pageUrl: 'https://example.com/page',
  linkUrl: 'https://example.com/link',
  srcUrl: 'https://example.com/image.png',
  selectionText: 'selected',
  editable: false,
};

const TAB = { id: 7, title: 'Title', incognito: false };

test.each([
  ['link', 'https://example.com/link'],
  ['image', 'https://example.com/image.png'],
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

test('the entry for a selection shows that, and keeps where it is', () => {
  const selection = { ...click, menuItemId: 'selection' };
  expect(payloadOfClick(selection, TAB)).toEqual({
    kind: 'selection',
    text: 'selected',
    origin: { address: 'https://example.com/page', tabId: 7, frameId: 0 },
  });
  expect(
    payloadOfClick({ ...selection, frameId: 3, frameUrl: 'https://example.org/framed' }, TAB),
  ).toMatchObject({ origin: { address: 'https://example.org/framed', tabId: 7, frameId: 3 } });
});

test.each([
  ['that was typed into a page', { ...click, editable: true }, TAB],
  ['in a frame without an address', { ...click, frameId: 3 }, TAB],
  ['outside the tabs', click, undefined],
])('a selection %s is a text alone', (_where, click, tab) => {
  expect(payloadOfClick({ ...click, menuItemId: 'selection' }, tab)).toEqual({
    kind: 'selection',
    text: 'selected',
  });
});

test('a click of which the browser says nothing shows nothing', () => {
  const { pageUrl } = click;
  expect(payloadOfClick({ pageUrl, editable: false, menuItemId: 'link' }, undefined)).toBeUndefined();
  expect(
    payloadOfClick({ pageUrl, editable: false, selectionText: '', menuItemId: 'selection' }, undefined),
  ).toBeUndefined();
});

test('a click in a private window says so', () => {
  expect(payloadOfClick({ ...click, menuItemId: 'link' }, { ...TAB, incognito: true })).toEqual({
    kind: 'link',
    text: 'https://example.com/link',
    isPrivate: true,
  });
});
