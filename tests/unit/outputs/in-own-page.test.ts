import { expect, test, vi } from 'vitest';
import { openPage } from '../../../components/browser/own-pages.ts';
import { inOwnPage } from '../../../components/outputs/in-own-page.ts';
import { symbolOf } from '../symbol-of.ts';

vi.mock('../../../components/browser/own-pages.ts', () => ({ openPage: vi.fn() }));

const output = inOwnPage('present', { id: 'full-window', name: 'fullWindow', key: 'F' });
const payload = { kind: 'page', text: 'https://example.com/' } as const;
const run = async (isOpened: boolean) => {
  vi.mocked(openPage).mockResolvedValueOnce(isOpened);
  const page = { close: vi.fn(), listKeys: vi.fn(), readCodes: vi.fn() };
  const outcome = await output.run({ symbol: symbolOf('a'), payload }, page);
  return { outcome, isClosed: page.close.mock.calls.length === 1 };
};

test('shows what is shared in a tab, and closes the popup', async () => {
  expect(await run(true)).toEqual({ outcome: undefined, isClosed: true });
  expect(openPage).toHaveBeenCalledWith('present', payload);
});

test('says so where the browser opens no tab, and leaves the popup open', async () => {
  expect(await run(false)).toEqual({
    outcome: { message: { key: 'tabRefused', substitutions: [] }, failed: true },
    isClosed: false,
  });
});
