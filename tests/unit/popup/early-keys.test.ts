import { afterEach, beforeEach, expect, test, vi } from 'vitest';

class FakeKey extends Event {
  key: string;
  constructor(type: string, { key }: { key: string }) {
    super(type);
    this.key = key;
  }
}

/** The keys that an element hears of once it is there, after these were pressed. */
async function heardOf(keys: string[], hasFocus: boolean): Promise<string[]> {
  const body = {};
  const page = Object.assign(new EventTarget(), { body, activeElement: hasFocus ? {} : body });
  vi.stubGlobal('document', page);
  vi.stubGlobal('KeyboardEvent', FakeKey);
  const { pressEarlyKeys } = await import('../../../entrypoints/popup/early-keys.ts');
  for (const key of keys) page.dispatchEvent(new FakeKey('keydown', { key }));
  const heard: string[] = [];
  const element = new EventTarget();
  element.addEventListener('keydown', (event) => heard.push((event as FakeKey).key));
  pressEarlyKeys(element as HTMLElement);
  page.dispatchEvent(new FakeKey('keydown', { key: 'later' }));
  return heard;
}

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

test('keys that are pressed as soon as the popup is there are pressed again once it listens, in order', async () => {
  expect(await heardOf(['e', 'd'], false)).toEqual(['e', 'd']);
});

test('what is typed into an element is left to it', async () => {
  expect(await heardOf(['e'], true)).toEqual([]);
});
