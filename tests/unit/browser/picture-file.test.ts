import { expect, test } from 'vitest';
import { openPictureFile, widthWithin } from '../../../components/browser/picture-file.ts';

const gone = () => Promise.reject(new DOMException('It is not there', 'NotFoundError'));

test('a folder, or a file that is gone by now, is no picture', async () => {
  const folder = Object.assign(new Blob(['x']), { slice: () => ({ text: gone }) }) as unknown as Blob;
  expect(await openPictureFile(folder)).toEqual({ ok: false, reason: 'not-a-picture' });
  const drawing = Object.assign(new Blob(['<svg/>']), { text: gone });
  expect(await openPictureFile(drawing)).toEqual({ ok: false, reason: 'not-a-picture' });
});

test('what is wrong with a file is found before it is decoded', async () => {
  expect(await openPictureFile(new Blob([]))).toEqual({ ok: false, reason: 'empty' });
  expect(await openPictureFile(new Blob(['%PDF-1.7']))).toEqual({ ok: false, reason: 'pdf' });
  const long = new Blob(['<svg>', ' '.repeat(5_000_000)]);
  expect(await openPictureFile(long)).toEqual({ ok: false, reason: 'too-large' });
  const picture = new Blob(['GIF89a']);
  expect(await openPictureFile(picture)).toEqual({ ok: true, picture });
});

test.each([
  [{ width: 4000, height: 3000 }, 1200],
  [{ width: 3000, height: 4000 }, 900],
  [{ width: 600, height: 800 }, 600],
  [{ width: 1, height: 100_000 }, 1],
])('a picture of %j is shown %d pixels wide where neither side may have more than 1,200', (size, width) => {
  expect(widthWithin(1200, size)).toBe(width);
});
