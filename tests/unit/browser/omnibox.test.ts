import { afterAll, expect, test } from 'vitest';
import { fallSilent, speak } from './speaking.ts';

afterAll(fallSilent);

/** Enters texts after the keyword, and returns what is received. */
async function enter(...texts: string[]): Promise<unknown[]> {
  let entered: (text: string) => Promise<void> = async () => {};
  const omnibox = {
    setDefaultSuggestion: async () => {},
    onInputEntered: {
      addListener(listener: typeof entered) {
        entered = listener;
      },
    },
  };
  speak('en', 'en', { omnibox, windows: { getLastFocused: async () => ({ id: 7, incognito: true }) } });
  const { onOmniboxEntry } = await import('../../../components/browser/omnibox.ts');
  const received: unknown[] = [];
  onOmniboxEntry((payload, windowId) => received.push({ payload, windowId }));
  for (const text of texts) await entered(text);
  return received;
}

test('what is entered is a text of the window that is used', async () => {
  expect(await enter('a b')).toEqual([
    { payload: { kind: 'text', text: 'a b', isPrivate: true }, windowId: 7 },
  ]);
});

test('nothing entered is nothing', async () => {
  expect(await enter('')).toEqual([]);
});
