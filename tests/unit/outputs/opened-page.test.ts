import { expect, test, vi } from 'vitest';
import type { PageContent } from '../../../components/browser/own-pages.ts';
import { instead } from './instead.ts';

const openedWith = vi.fn();
instead('browser/own-pages.ts', { openedWith });
instead('browser/read-chosen-level.ts', { readChosenLevel: async () => 'H' });
instead('browser/messages.ts', {
  message: (key: string) => key,
  counted: (key: string, count: number, most: string) => `${key} ${count} ${most}`,
  formatNumber: String,
});
const { openedPage } = await import('../../../components/outputs/opened-page.ts');

const opened = (content: PageContent | undefined) => {
  openedWith.mockResolvedValueOnce(content);
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
