import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fate, fateOfPopup, type Opening } from '../../../components/browser/popup-fate.ts';
import { sessionArea } from './session-area.ts';

const KEY = 'popup 1 1';

const OPENING: Opening = {
  windowId: 1,
  isPrivate: false,
  former: [],
  isLatest: () => true,
  hasTold: () => false,
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

class FakePopup extends EventTarget {
  document = { hasFocus: () => false };
}

/** Follows a popup for so many milliseconds while things happen to it. */
async function fate(
  isOpened: boolean,
  milliseconds: number,
  happen: (popups: FakePopup[], take: () => Promise<void>) => void | Promise<void> = () => {},
  says: Partial<Opening> = {},
): Promise<Fate | 'still open'> {
  const session = sessionArea();
  await session.set({ [KEY]: { order: 1 } });
  const popups: FakePopup[] = [];
  const api = { extension: { getViews: () => popups, inIncognitoContext: false }, storage: { session } };
  const opening = { ...OPENING, ...says };
  let found: Fate | 'still open' = 'still open';
  void fateOfPopup(KEY, isOpened, opening, api as never).then((fate) => {
    found = fate;
  });
  await happen(popups, async () => session.remove(KEY));
  await vi.advanceTimersByTimeAsync(milliseconds);
  return found;
}

describe('a popup that the browser opened', () => {
  test('is shown once it has taken the item', async () => {
    expect(await fate(true, 100, (_, take) => take())).toBe('shown');
  });

  test('was closed if it has not within ten seconds', async () => {
    expect(await fate(true, 9900)).toBe('still open');
    expect(await fate(true, 10_100)).toBe('closed');
  });
});

test('a popup that the browser did not open was seen by nobody, unless one takes the item within a second', async () => {
  expect(await fate(false, 900)).toBe('still open');
  expect(await fate(false, 1100)).toBe('unseen');
  expect(await fate(false, 100, (_, take) => take())).toBe('shown');
});

describe('in Firefox, a popup', () => {
  beforeEach(() => vi.stubEnv('FIREFOX', 'true'));

  test('that took the item may be closed unseen for two seconds, unless it has the focus', async () => {
    const taken = (popups: FakePopup[], take: () => Promise<void>) => {
      popups.push(new FakePopup());
      return take();
    };
    expect(await fate(true, 1900, taken)).toBe('still open');
    expect(await fate(true, 2100, taken)).toBe('shown');
  });

  test('is shown once it has both the focus and the item', async () => {
    const shown = async (popups: FakePopup[], take: () => Promise<void>) => {
      const popup = new FakePopup();
      popups.push(popup);
      await vi.advanceTimersByTimeAsync(50);
      popup.dispatchEvent(new Event('focus'));
      await take();
    };
    expect(await fate(true, 100, shown)).toBe('shown');
  });

  test('that does not load within ten seconds was closed', async () => {
    const begin = (popups: FakePopup[]) => void popups.push(new FakePopup());
    expect(await fate(true, 9900, begin)).toBe('still open');
    expect(await fate(true, 10_100, begin)).toBe('closed');
  });

  test('that does not begin to load within two seconds was closed unseen', async () => {
    expect(await fate(true, 1900)).toBe('still open');
    expect(await fate(true, 2100)).toBe('unseen');
  });
});

// The background sees none of these.
describe('in a private window of Firefox, a popup', () => {
  const nothing = () => {};
  const HIDDEN = { isPrivate: true };

  beforeEach(() => vi.stubEnv('FIREFOX', 'true'));

  test('that took the item shows it, unless it tells within a second that it was closed unseen', async () => {
    const taken = (_: FakePopup[], take: () => Promise<void>) => take();
    expect(await fate(true, 900, taken, HIDDEN)).toBe('still open');
    expect(await fate(true, 1100, taken, HIDDEN)).toBe('shown');
    expect(await fate(true, 100, taken, { ...HIDDEN, hasTold: () => true })).toBe('unseen');
  });

  test('that tells so before it took it was closed unseen, too', async () => {
    expect(await fate(true, 100, nothing, { ...HIDDEN, hasTold: () => true })).toBe('unseen');
  });

  test('that does not load within ten seconds was closed', async () => {
    expect(await fate(true, 9900, nothing, HIDDEN)).toBe('still open');
    expect(await fate(true, 10_100, nothing, HIDDEN)).toBe('closed');
  });

  test('that another was opened after was closed', async () => {
    expect(await fate(true, 100, nothing, { ...HIDDEN, isLatest: () => false })).toBe('closed');
  });
});
