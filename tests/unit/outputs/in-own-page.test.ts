import { expect, test, vi } from 'vitest';
import { symbolOf } from '../symbol-of.ts';
import { instead } from './instead.ts';

const openPage = vi.fn();
const openOwnPage = vi.fn();
instead('browser/own-pages.ts', { openPage, openOwnPage });
const { inOwnPage, ownPage } = await import('../../../components/outputs/in-own-page.ts');

const output = inOwnPage('present', { id: 'full-window', name: 'fullWindow', key: 'F' });
const payload = { kind: 'page', text: 'https://example.com/' } as const;
const run = async (isOpened: boolean) => {
  openPage.mockResolvedValueOnce(isOpened);
  const page = { close: vi.fn() };
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

test('a page that needs no code opens in a tab, and then the popup closes', async () => {
  const output = ownPage('new', { id: 'new-code', name: 'newCode' });
  const page = { isPrivate: true, close: vi.fn(), listKeys: vi.fn(), readCodes: vi.fn() };
  openOwnPage.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
  expect(await output.run(page)).toMatchObject({ message: { key: 'tabRefused' }, failed: true });
  expect(page.close).not.toHaveBeenCalled();
  expect(await output.run(page)).toBeUndefined();
  expect(page.close).toHaveBeenCalledOnce();
  expect(openOwnPage).toHaveBeenCalledWith('new', true);
});
