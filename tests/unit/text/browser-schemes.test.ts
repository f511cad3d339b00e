import { expect, test } from 'vitest';
import { isBrowserScheme, isExtensionScheme } from '../../../components/text/browser-schemes.ts';

test.each(['about', 'chrome', 'chrome-search', 'edge', 'view-source', 'resource'])(
  '%s is a browser’s',
  (scheme) => {
    expect([isBrowserScheme(scheme), isExtensionScheme(scheme)]).toEqual([true, false]);
  },
);

test.each(['chrome-extension', 'moz-extension', 'safari-web-extension', 'extension'])(
  '%s is an extension’s',
  (scheme) => {
    expect([isBrowserScheme(scheme), isExtensionScheme(scheme)]).toEqual([false, true]);
  },
);

test.each(['https', 'mailto', 'aboutx', ''])('%s is neither', (scheme) => {
  expect([isBrowserScheme(scheme), isExtensionScheme(scheme)]).toEqual([false, false]);
});
