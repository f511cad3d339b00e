import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A page in which an element has the focus. */
const pageWith = (focused: string) =>
  Object.assign(new EventTarget(), { activeElement: { localName: focused } });

const pasteOf = (text: string, files: File[] = []) =>
  Object.assign(new Event('paste'), { clipboardData: { getData: () => text, files } });

/** What is kept in a page in which that is pasted. */
async function keptOf(page: EventTarget, ...pasted: Event[]) {
  vi.stubGlobal('document', page);
  const module = await import('../../../entrypoints/popup/early-paste.ts');
  for (const event of pasted) page.dispatchEvent(event);
  return module.earlyPaste;
}

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

test('what is pasted as soon as the popup is there is kept until it can be taken', async () => {
  const picture = new File([], 'code.png', { type: 'image/png' });
  expect(await keptOf(pageWith('body'), pasteOf('https://example.org/', [picture]))).toEqual({
    text: 'https://example.org/',
    files: [picture],
  });
});

test('a picture is kept wherever it is pasted: the browser puts none into the box', async () => {
  const picture = new File([], 'code.png', { type: 'image/png' });
  expect(await keptOf(pageWith('textarea'), pasteOf('', [picture]))).toEqual({ text: '', files: [picture] });
});

test('text that is pasted into the box is left to the browser', async () => {
  expect(await keptOf(pageWith('textarea'), pasteOf('https://example.org/'))).toBeUndefined();
});

test('nothing is kept where nothing was pasted', async () => {
  expect(await keptOf(pageWith('body'))).toBeUndefined();
});
