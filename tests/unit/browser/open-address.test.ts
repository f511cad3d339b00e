import { expect, test } from 'vitest';
import { openAddress } from '../../../components/browser/open-address.ts';

const tabsThat = (create: (options: { url?: string }) => unknown) =>
  ({
    tabs: { query: async () => [{ index: 3 }], create: async (options: { url?: string }) => create(options) },
  }) as unknown as Parameters<typeof openAddress>[1];

test('an address opens in a tab next to this one', async () => {
  const opened: unknown[] = [];
  expect(
    await openAddress(
      'https://example.com/a',
      tabsThat((options) => opened.push(options)),
    ),
  ).toBe(true);
  expect(opened).toEqual([{ url: 'https://example.com/a', index: 4 }]);
});

test('a browser that refuses is told of', async () => {
  const refuse = tabsThat(() => {
    throw new Error('No');
  });
  expect(await openAddress('https://example.com/', refuse)).toBe(false);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'chrome://settings',
  'about:blank',
])('%s is never opened', async (address) => {
  const opened: unknown[] = [];
  await expect(
    openAddress(
      address,
      tabsThat((options) => opened.push(options)),
    ),
  ).rejects.toThrow(TypeError);
  expect(opened).toEqual([]);
});
