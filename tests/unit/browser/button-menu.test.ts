import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The entries in a build for this browser. */
async function entriesIn(browser: 'chrome' | 'firefox'): Promise<string[]> {
  vi.resetModules();
  vi.stubEnv('FIREFOX', browser === 'firefox' ? 'true' : '');
  const { BUTTON_ENTRIES } = await import('../../../components/browser/button-menu.ts');
  return BUTTON_ENTRIES.map(({ id }) => id);
}

test('the menu of Firefox’s button leads to the settings, as Chromium’s does by itself', async () => {
  expect(await entriesIn('firefox')).toEqual(['settings']);
  expect(await entriesIn('chrome')).toEqual([]);
});
