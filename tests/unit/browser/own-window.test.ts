import { afterEach, expect, test, vi } from 'vitest';
import { ownAddress } from '../../../components/browser/own-address.ts';
import { isOwnWindow, ownId } from '../../../components/browser/own-window.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a page knows the id that it was opened with', () => {
  vi.stubGlobal('location', new URL(ownAddress('popup', 'a-1'), 'chrome-extension://x/'));
  expect(ownId()).toBe('a-1');
  expect(isOwnWindow()).toBe(true);
});

test('the browser’s popup has none', () => {
  vi.stubGlobal('location', new URL('chrome-extension://x/popup.html'));
  expect(ownId()).toBe('');
  expect(isOwnWindow()).toBe(false);
});
