import { expect, test } from 'vitest';
import { type Opener, openAddress } from '../../../components/browser/open-address.ts';

const tabsThat = (create: (options: { url?: string }) => unknown) =>
  ({
    tabs: { query: async () => [{ index: 3 }], create: async (options: { url?: string }) => create(options) },
  }) as unknown as Parameters<typeof openAddress>[2];

test('an address opens in a tab next to this one', async () => {
  const opened: unknown[] = [];
  expect(
    await openAddress(
      'https://example.com/a',
      undefined,
      tabsThat((options) => opened.push(options)),
    ),
  ).toBe(true);
  expect(opened).toEqual([{ url: 'https://example.com/a', index: 4 }]);
});

test.each<[string, Opener, unknown[]]>([
  [
    'the window that it was opened for, which is seen then',
    { windowId: 7, isPrivate: true },
    [
      ['tab', { windowId: 7 }],
      ['window 7', { focused: true }],
    ],
  ],
  [
    'a private window, where it no longer knows its own',
    { windowId: undefined, isPrivate: true },
    [['window', { incognito: true }]],
  ],
  ['a tab, where nothing is private', { windowId: undefined, isPrivate: false }, [['tab', {}]]],
])('from a small window, an address opens in %s', async (_where, opener, expected) => {
  const done: unknown[] = [];
  const note =
    (what: string) =>
    async ({ url, ...options }: { url?: string }) =>
      done.push([what, options]);
  const api = {
    tabs: { query: async () => [{ index: 3 }], create: note('tab') },
    windows: {
      create: note('window'),
      update: (id: number, options: object) => note(`window ${id}`)(options),
    },
  } as unknown as Parameters<typeof openAddress>[2];
  expect(await openAddress('https://example.com/a', opener, api)).toBe(true);
  expect(done).toEqual(expected);
});

test('a browser that refuses is told of', async () => {
  const refuse = tabsThat(() => {
    throw new Error('No');
  });
  expect(await openAddress('https://example.com/', undefined, refuse)).toBe(false);
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
      undefined,
      tabsThat((options) => opened.push(options)),
    ),
  ).rejects.toThrow(TypeError);
  expect(opened).toEqual([]);
});
