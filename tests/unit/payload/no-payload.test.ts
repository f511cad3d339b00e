import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noPayloadAt } from '../../../components/payload/no-payload.ts';

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
    expect(noPayloadAt(address)).toBe('new-tab');
  });

  test.each([
    'about:addons',
    'about:config',
    'chrome://settings/',
    'edge://extensions/',
    'devtools://devtools/x',
  ])('because it is the browser’s own: %s', (address) => {
    expect(noPayloadAt(address)).toBe('browser-page');
  });

  test.each(['moz-extension://0bd62b07/page.html', 'chrome-extension://ameddamel/page.html'])(
    'because it belongs to an extension: %s',
    (address) => {
      expect(noPayloadAt(address)).toBe('extension-page');
    },
  );
});

test.each([
  'https://example.com/',
  'http://localhost/',
  'ftp://ftp.example.com/x',
  'file:///home/ann/x',
  'weixin://wxpay/x',
  '例',
])('anything else has something to show: %s', (address) => {
  expect(noPayloadAt(address)).toBeUndefined();
});

test('no address makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (address) => void noPayloadAt(address)));
});
