import { expect, test, vi } from 'vitest';
import { instead } from './instead.ts';

const openPage = vi.fn(async () => true);
const openOwnPage = vi.fn(async () => true);
instead('browser/own-pages.ts', { openPage, openOwnPage });
const { sheet } = await import('../../../components/outputs/sheet.ts');

const page = { isPrivate: false, close: vi.fn(), listKeys: vi.fn(), readCodes: vi.fn() };

test('a sheet opens empty, and with the lines that were typed', async () => {
  await sheet.run(page);
  expect(openOwnPage).toHaveBeenCalledWith('sheet', false);
  const typedLines = 'A | https://example.org/a\nB | https://example.org/b';
  await sheet.run({ ...page, typedLines });
  expect(openPage).toHaveBeenCalledWith('sheet', { text: typedLines });
  expect(page.close).toHaveBeenCalledTimes(2);
});
