import { expect, test, vi } from 'vitest';
import { openedWith, type PageContent } from '../../../components/browser/own-pages.ts';
import { openedPage } from '../../../components/outputs/opened-page.ts';

vi.mock('../../../components/browser/own-pages.ts', () => ({ openedWith: vi.fn() }));
vi.mock('../../../components/browser/read-chosen-level.ts', () => ({ readChosenLevel: async () => 'H' }));
vi.mock('../../../components/browser/messages.ts', () => ({
  message: (key: string) => key,
  counted: (key: string, count: number, most: string) => `${key} ${count} ${most}`,
  formatNumber: String,
}));

const opened = (content: PageContent | undefined) => {
  vi.mocked(openedWith).mockResolvedValueOnce(content);
  return openedPage();
};

test('is what the page was opened for, at the level that is set', async () => {
  const shown = { text: 'https://example.com/', title: 'Example' };
  expect(await opened(shown)).toMatchObject({ ok: true, shown, symbol: { errorCorrectionLevel: 'H' } });
});

test('says that it is gone, or that it is too long for that level', async () => {
  expect(await opened(undefined)).toEqual({ ok: false, sentence: 'shownGone' });
  // Version 40-H holds 1,273 bytes.
  expect(await opened({ text: 'ü'.repeat(700) })).toEqual({ ok: false, sentence: 'tooLong 127 1273' });
});
