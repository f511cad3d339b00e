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
  return BUTTON_ENTRIES.map(({ title }) => title);
}

test('the menu of the button has what the popup’s own has that needs no code; Chromium adds the settings by itself', async () => {
  expect(await entriesIn('firefox')).toEqual(['readCodes', 'newCode', 'settings']);
  expect(await entriesIn('chrome')).toEqual(['readCodes', 'newCode']);
});

test('no entry is taken for that of a source', async () => {
  const { BUTTON_ENTRIES } = await import('../../../components/browser/button-menu.ts');
  const { MENU_ENTRIES } = await import('../../../components/sources/sources.ts');
  const sources: string[] = MENU_ENTRIES.map(({ source }) => source);
  expect(BUTTON_ENTRIES.filter(({ id }) => sources.includes(id))).toEqual([]);
});
