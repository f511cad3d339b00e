import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { imageAreas } from '../../../components/browser/image-areas.ts';

const AREA = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 };
const IMAGE = {
  text: 'https://example.com/code.png',
  origin: { address: 'https://example.com/', tabId: 7, frameId: 3 },
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const answering = (executeScript: (injection: object) => Promise<unknown>) => ({ executeScript }) as never;

test('the document that an image is in is asked where it shows it', async () => {
  let asked: object = {};
  const areas = await imageAreas(
    IMAGE,
    answering(async (injection) => {
      asked = injection;
      return [{ result: [AREA] }];
    }),
  );
  expect(areas).toEqual([AREA]);
  expect(asked).toMatchObject({ target: { tabId: 7, frameIds: [3] }, args: [IMAGE.text] });
});

test.each([
  [
    'that may not be asked',
    async () => {
      throw new Error('Cannot access contents of the page.');
    },
  ],
  ['that answers nothing', async () => [{}]],
  ['that does not answer', () => new Promise(() => {})],
])('of a page %s, no place is known', async (_which, executeScript) => {
  const areas = imageAreas(IMAGE, answering(executeScript));
  await vi.runAllTimersAsync();
  expect(await areas).toEqual([]);
});

test('of an image in no document, no place is known', async () => {
  expect(
    await imageAreas(
      { text: IMAGE.text },
      answering(async () => [{ result: [AREA] }]),
    ),
  ).toEqual([]);
});
