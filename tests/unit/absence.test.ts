import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absenceOf, absenceOfHidden } from '../../components/content/absence.ts';

describe('a page has nothing to show', () => {
  test.each([
    'about:blank',
    'about:home',
    'about:newtab',
    'about:privatebrowsing',
    'chrome://newtab/',
    'chrome://new-tab-page/',
    'edge://newtab/',
  ])('because it is a new tab: %s', (address) => {
    expect(absenceOf(address)).toBe('new-tab');
  });

  test.each([
    'about:addons',
    'about:config',
    'chrome://settings/',
    'edge://extensions/',
    'devtools://devtools/x',
  ])('because it is the browser’s own: %s', (address) => {
    expect(absenceOf(address)).toBe('browser-page');
  });

  test.each<[string | undefined, string]>([
    ['Error: Cannot access a chrome:// URL', 'hidden-browser-page'],
    ['Error: The extensions gallery cannot be scripted.', 'store'],
    ['Error: Cannot access a chrome-extension:// URL of different extension', 'extension-page'],
    ['Error: Cannot access contents of the page.', 'hidden-page'],
    [undefined, 'hidden-page'],
  ])('because the browser hides its address: %s', (refusal, absence) => {
    expect(absenceOfHidden(refusal)).toBe(absence);
  });
});

test.each([
  'https://example.com/',
  'http://localhost/',
  'ftp://ftp.example.com/x',
  'file:///tmp/x',
  'about:reader?url=https%3A%2F%2Fexample.com%2F',
  'resource://pdf.js/web/viewer.html?file=https%3A%2F%2Fexample.com%2Fa.pdf',
  'weixin://wxpay/x',
  '例',
])('anything else has something to show: %s', (address) => {
  expect(absenceOf(address)).toBeUndefined();
});

test('no address makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (address) => void absenceOf(address)));
});
