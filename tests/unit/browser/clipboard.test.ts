import { afterEach, expect, test, vi } from 'vitest';
import { copyPng, copyText } from '../../../components/browser/clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

const clipboard = (failure?: Error) => {
  const kept: unknown[] = [];
  const keep = async (what: unknown) => {
    if (failure) throw failure;
    kept.push(what);
  };
  return { kept, writeText: keep, write: keep } as unknown as Clipboard & { kept: unknown[] };
};

class Item {
  static supports = (type: string) => type === 'image/png';
  readonly items: object;
  constructor(items: object) {
    this.items = items;
  }
}

test('a text is copied as it is', async () => {
  const board = clipboard();
  expect(await copyText('a\nb', board)).toEqual({ ok: true });
  expect(board.kept).toEqual(['a\nb']);
});

test('what the browser refuses is refused; anything else is a bug', async () => {
  const refused = new DOMException('No focus', 'NotAllowedError');
  expect(await copyText('a', clipboard(refused))).toEqual({ ok: false, reason: 'refused' });
  await expect(copyText('a', clipboard(new TypeError('bug')))).rejects.toThrow('bug');
});

test('a picture is handed over before it is made, while the gesture still counts', async () => {
  vi.stubGlobal('ClipboardItem', Item);
  const board = clipboard();
  const { promise, resolve } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const copying = copyPng(promise, board);
  expect(board.kept).toHaveLength(1);
  resolve(new Uint8Array([1]));
  expect(await copying).toEqual({ ok: true });
});

test('a browser that copies no pictures is asked for none', async () => {
  const board = clipboard();
  expect(await copyPng(Promise.resolve(new Uint8Array()), board)).toEqual({
    ok: false,
    reason: 'unsupported',
  });
  expect(board.kept).toEqual([]);
});
