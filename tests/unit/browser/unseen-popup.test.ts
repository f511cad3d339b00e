import { afterEach, expect, test, vi } from 'vitest';
import { onUnseenPopup, tellIfUnseen } from '../../../components/browser/unseen-popup.ts';

afterEach(() => vi.unstubAllGlobals());

/** A popup that is told of these events, and how often the background hears that it was not seen. */
function heardOf(events: string[], hasFocus = false): number {
  let heard = 0;
  let receive: (message: unknown) => void = () => {};
  const listeners: [string, () => void][] = [];
  vi.stubGlobal('document', { hasFocus: () => hasFocus });
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.push([name, listener]));
  const onMessage = {
    addListener: (listener: typeof receive) => {
      receive = listener;
    },
  };
  onUnseenPopup(() => heard++, { onMessage } as never);
  receive('something else');
  tellIfUnseen({ sendMessage: async (message: unknown) => receive(message) } as never);
  for (const event of events) for (const [name, listener] of listeners) if (name === event) listener();
  return heard;
}

test('a popup that is closed without ever having had the focus tells', () => {
  expect(heardOf(['pagehide'])).toBe(1);
});

test('a popup that had the focus does not', () => {
  expect(heardOf(['focus', 'pagehide'])).toBe(0);
  expect(heardOf(['pagehide'], true)).toBe(0);
});
