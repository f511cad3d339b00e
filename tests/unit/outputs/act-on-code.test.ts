import { beforeEach, expect, test, vi } from 'vitest';
import { messageOf } from '../../../components/text/message.ts';
import { instead } from './instead.ts';

const copyText = vi.fn();
const download = vi.fn();
const openAddress = vi.fn();
instead('browser/clipboard.ts', { copyText });
instead('browser/download.ts', { download });
instead('browser/open-address.ts', { openAddress });
const { actOnCode } = await import('../../../components/outputs/act-on-code.ts');
const show = vi.fn();

beforeEach(() => vi.clearAllMocks());

test('an address is opened, and it is said if the browser refuses', async () => {
  const open = { type: 'open', address: 'https://example.com/' } as const;
  openAddress.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  expect(await actOnCode(open, show)).toBeUndefined();
  const opener = { windowId: 7, isPrivate: true };
  expect(await actOnCode(open, show, opener)).toEqual({ message: messageOf('tabRefused'), failed: true });
  expect(openAddress.mock.calls).toEqual([
    ['https://example.com/', undefined],
    ['https://example.com/', opener],
  ]);
});

test.each([
  [{ type: 'copy', text: 'a' }, 'copiedCode'],
  [{ type: 'copy-password', password: 'a' }, 'copiedPassword'],
] as const)('%j copies it, and says so or that it was refused', async (action, key) => {
  copyText.mockResolvedValueOnce({ ok: true });
  expect(await actOnCode(action, show)).toEqual({ message: messageOf(key), failed: false });
  copyText.mockResolvedValueOnce({ ok: false, reason: 'refused' });
  expect(await actOnCode(action, show)).toEqual({ message: messageOf('clipboardRefusedCode'), failed: true });
  expect(copyText).toHaveBeenCalledWith('a');
});

test('a file is saved under its name', async () => {
  const action = { type: 'save', fileName: 'a.vcf', mediaType: 'text/vcard', content: 'x' } as const;
  expect(await actOnCode(action, show)).toEqual({
    message: messageOf('downloadStarted', 'a.vcf'),
    failed: false,
  });
  expect(download).toHaveBeenCalledWith('x', 'text/vcard', 'a.vcf');
});

test('a code is made of it by the page that it is on', async () => {
  const payload = { kind: 'read', text: 'a' } as const;
  expect(await actOnCode({ type: 'show', payload }, show)).toBeUndefined();
  expect(show).toHaveBeenCalledWith(payload);
});
