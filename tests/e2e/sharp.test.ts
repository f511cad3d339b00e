import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumPopup } from '../browsers/chromium-page.ts';
import { decodeQr, type Picture } from '../browsers/decode.ts';
import type { Popup } from '../browsers/driver.ts';
import { openPage } from './press.ts';
import { inEachSharedBrowser, type Session, visit, write } from './session.ts';

/**
 * The colors of the device pixels inside the popup's card, the code's share of its side, and the texts read in it, once it
 * shows the code of a text.
 */
async function look(
  popup: Popup,
  text: string,
): Promise<{ colors: Set<number>; share: number; texts: string[] }> {
  const { card, scale } = await popup.waitFor(
    async (label) => {
      if (!document.querySelector('[role="img"]')?.ariaLabel?.startsWith(label)) return undefined;
      // Until the code has been drawn.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { x, y, width } = document.querySelector('.card')!.getBoundingClientRect();
      return { card: { x, y, width }, scale: devicePixelRatio };
    },
    `QR code for ${text.slice(0, 30)}`,
  );
  const { width, data } = PNG.sync.read(Buffer.from(await popup.screenshot()));
  const colors = new Set<number>();
  let before: number | undefined;
  // The card's corners are round.
  const inset = 12;
  const [left, top] = [Math.ceil((card.x + inset) * scale), Math.ceil((card.y + inset) * scale)];
  const side = Math.floor((card.width - 2 * inset) * scale);
  let [first, last] = [side, 0];
  for (let row = top; row < top + side; row++) {
    for (let column = left; column < left + side; column++) {
      const color = data.readUInt32BE(4 * (row * width + column)) >>> 8;
      if (color !== before) colors.add(color);
      before = color;
      if (color !== 0) continue;
      first = Math.min(first, column);
      last = Math.max(last, column + 1);
    }
  }
  // The card alone, because to search everything around it takes longer.
  const inPixels = (length: number) => Math.floor(length * scale);
  const texts = await decodeQr(cut(data, width, inPixels(card.x), inPixels(card.y), inPixels(card.width)));
  return { colors, share: (last - first) / (card.width * scale), texts };
}

/** The square at a place in a picture that is so many pixels wide. */
function cut(data: Buffer, width: number, left: number, top: number, side: number): Picture {
  const square = new Uint8ClampedArray(4 * side ** 2);
  for (let row = 0; row < side; row++) {
    const start = 4 * ((top + row) * width + left);
    square.set(data.subarray(start, start + 4 * side), 4 * side * row);
  }
  return { data: square, width: side, height: side };
}

/** The length of a text in bytes, and the modules per side of its code with quiet zone: versions 2, 8, 13 and 40. */
const CODES = [
  [30, 33],
  [180, 57],
  [400, 77],
  [2953, 185],
] as const;

/** Has Chromium make a page dark that does not do so itself. */
async function darken(page: Popup): Promise<void> {
  const cdp = await (page as ChromiumPopup).page.createCDPSession();
  await cdp.send('Emulation.setAutoDarkModeOverride', { enabled: true });
}

function tests(session: Session, prepare: (popup: Popup) => Promise<void> = async () => {}): void {
  test('codes of 30, 180, 400 and 2953 bytes are black on white without a gray pixel, as large as the card allows', async () => {
    const tab = await visit(session, 'https://example.com/sharp');
    const popup = await session.browser.clickToolbar(tab);
    await popup.waitFor(() => document.querySelector('[role="img"]'));
    await prepare(popup);
    for (const [bytes, modules] of CODES) {
      const what = `of ${bytes} bytes`;
      const text = `${bytes}`.padEnd(bytes, 'x');
      await write(popup, text);
      const { colors, share, texts } = await look(popup, text);
      expect([...colors].sort(), what).toEqual([0x000000, 0xffffff]);
      expect(share / ((modules - 8) / modules), what).toBeGreaterThanOrEqual(0.92);
      expect(texts, what).toEqual([text]);
    }
  });
}

// One group for each browser, because between two groups everything is closed, which takes as long as half a test.
describe('in device pixels', () => {
  inEachSharedBrowser((session, name) => {
    describe('in the dark theme,', () => {
      beforeAll(() => session.browser.setColorScheme('dark'));
      afterAll(() => session.browser.setColorScheme('light'));
      tests(session);
    });

    describe('with forced colors,', () => {
      beforeAll(() => session.browser.forceColors(true));
      afterAll(() => session.browser.forceColors(false));
      tests(session);
    });

    if (name === 'firefox') return;

    describe('where Chromium makes pages dark that do not do so themselves,', () => {
      tests(session, darken);

      test('the sheet of Print has its code black on white', async () => {
        const tab = await visit(session, 'https://example.com/sharp');
        const popup = await session.browser.clickToolbar(tab);
        await popup.waitFor(() => document.querySelector('[role="img"]'));
        const page = await openPage(session.browser, popup, 'print');
        await darken(page);
        const { x, y } = await page.waitFor(() =>
          document.querySelector('svg')?.getBoundingClientRect().toJSON(),
        );
        const picture = Buffer.from(await page.screenshot());
        const { data, width } = PNG.sync.read(picture);
        const at = (left: number, top: number) => data[4 * (Math.round(top) * width + Math.round(left))];
        // In the quiet zone; beyond it, where Chromium has darkened the page; and in a finder pattern.
        expect([at(x + 4, y + 4), (at(x - 20, y + 4) ?? 255) < 128]).toEqual([255, true]);
        expect(await decodeQr(picture)).toEqual(['https://example.com/sharp']);
        await page.close();
      });
    });

    // Last, because the screen is put back only once.
    describe.each([1, 1.25, 1.5, 2, 3])('at %s a CSS pixel,', (scale) => {
      beforeAll(() => session.browser.setScreen(scale));
      tests(session);
    });

    afterAll(() => session.browser.setScreen(1));
  });
});
