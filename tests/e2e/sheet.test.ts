import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { gridOf } from '../../components/sheet/layout.ts';
import { DEFAULT_OPTIONS } from '../../components/sheet/options.ts';
import { decodeQr, type Picture } from '../browsers/decode.ts';
import type { ExtensionPage, Popup } from '../browsers/driver.ts';
import { readPdf } from '../browsers/read-pdf.ts';
import { until } from '../browsers/wait.ts';
import { readBarcodes } from '../browsers/zxing.ts';
import { violations } from './axe.ts';
import { forgotten } from './forgotten.ts';
import { outOfSight } from './out-of-sight.ts';
import { inEachSharedBrowser, type Session, visit } from './session.ts';

/** Enough to read codes. */
const DOTS_AN_INCH = 150;
/** Enough to tell where they are. */
const FINE_DOTS_AN_INCH = 300;
const MILLIMETERS_AN_INCH = 25.4;
const A4 = { width: 210, height: 297 };
const LETTER = { width: 215.9, height: 279.4 };

const addressOf = (index: number) => `https://example.com/tables/${index + 1}`;

/** Lines with captions, as they are copied from a spreadsheet. */
const tables = (count: number) =>
  Array.from({ length: count }, (_, index) => `Table ${index + 1}\t${addressOf(index)}`).join('\n');

/** The page, opened by its key in the popup. */
async function openSheetByKey(session: Session): Promise<ExtensionPage> {
  const tab = await visit(session, 'https://example.com/sheet');
  const popup = await session.browser.clickToolbar(tab);
  await popup.waitFor(() => document.activeElement?.role === 'img');
  // The popup may be gone before the key is released.
  await popup.press('h').catch(() => {});
  await popup.waitForClose();
  return opened(session);
}

/** The page in a new tab, in half the time that its key in the popup takes. */
async function openSheet(session: Session): Promise<ExtensionPage> {
  await session.browser.open(`${session.browser.extensionOrigin}/sheet.html`);
  return opened(session);
}

async function opened(session: Session): Promise<ExtensionPage> {
  const page = await session.browser.waitForPage('sheet');
  // However the test ends; it may be closed by then.
  onTestFinished(() => page.close().catch(() => {}));
  await page.waitFor(() => document.activeElement?.id === 'lines');
  return page;
}

/** Puts lines into the box, in place of what is there. */
const write = (page: Popup, lines: string) =>
  page.evaluate((lines) => {
    const box = document.querySelector('#lines') as HTMLTextAreaElement;
    box.value = lines;
    box.dispatchEvent(new Event('input'));
  }, lines);

const linesIn = (page: Popup) =>
  page.evaluate(() => (document.querySelector('#lines') as HTMLTextAreaElement).value);

const summaryIn = (page: Popup) => page.evaluate(() => document.querySelector('#summary')?.textContent);

const choose = (page: Popup, id: string, value: string) =>
  page.evaluate(
    (id, value) => {
      const control = document.getElementById(id) as HTMLInputElement | HTMLSelectElement;
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type));
    },
    id,
    value,
  );

/** The texts of all codes that are printed, in order. */
async function printed(page: ExtensionPage, paper: typeof A4): Promise<string[][]> {
  const pages = await readPdf(await page.pdf(paper), DOTS_AN_INCH);
  const read: string[][] = [];
  for (const { picture } of pages) read.push((await decodeQr(picture)).sort());
  return read;
}

/** Whether nothing is printed on so many millimeters from the upper edge. */
function isBlank({ width, data }: Picture, height: number): boolean {
  const rows = Math.round((height / MILLIMETERS_AN_INCH) * DOTS_AN_INCH);
  return data.subarray(0, 4 * width * rows).every((value) => value === 255);
}

/** Whether labels are outlined on the screen. */
const hasOutlines = (page: Popup) =>
  page.evaluate(() => document.querySelector('sheet-preview .labels')?.checkVisibility() ?? false);

/** Waits for a frame, with which the page hears of another size. */
const settled = (page: Popup) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** What is said of some lines, and which those are. */
const problemsIn = (page: Popup) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.problem')].map((problem) =>
      [...problem.querySelectorAll('p, button')].map(({ textContent }) => textContent),
    ),
  );

/** All that PageHop keeps in memory, as text. */
const kept = ({ browser }: Session) =>
  browser.inBackground(async () => JSON.stringify(await chrome.storage.session.get(null)));

describe('a sheet of codes', () => {
  inEachSharedBrowser((session, name) => {
    test('has a code of each line as it is typed, and says which lines it is not of', async () => {
      const page = await openSheetByKey(session);
      await page.resize(1200, 900);
      expect(await page.evaluate(() => document.title)).toBe('Sheet of codes');
      await page.type('Room 1 | https://example.com/rooms/1');
      expect(await summaryIn(page)).toBe('Codes: 1, pages: 1');
      const tooLong = 'x'.repeat(3000);
      const lines = `Room 1 | https://example.com/rooms/1\n\nhttps://example.com/?utm_source=mail\n${tooLong}\nRoom 2 | https://example.com/rooms/1`;
      await write(page, lines);
      await page.waitFor(() => document.querySelector('#advice button'));
      expect((await decodeQr(await page.screenshot())).sort()).toEqual([
        'https://example.com/?utm_source=mail',
        'https://example.com/rooms/1',
        'https://example.com/rooms/1',
      ]);
      expect(await problemsIn(page)).toEqual([
        ['1 line is too long for a QR code and is not on the sheet.', 'Line 4: 47 bytes too long'],
        ['1 line repeats an earlier one.', 'Line 5: same as line 1'],
      ]);
      const listed = await page.evaluate(() =>
        [...document.querySelectorAll('sheet-preview ul > li')].map((item) => [
          item.querySelector('[role="img"]')?.ariaLabel,
          item.querySelector('p')?.textContent,
        ]),
      );
      expect(listed).toEqual([
        ['QR code for Room 1', 'Room 1'],
        ['QR code for https://example.com/?utm_source=mail', 'https://example.com/?utm_source=mail'],
        ['QR code for Room 2', 'Room 2'],
      ]);

      await page.click('button', 'Line 4: 47 bytes too long');
      const selected = await page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(selected).toBe(tooLong);

      await page.click('button', 'Remove tracking data');
      expect(await linesIn(page)).toBe(lines.replace('?utm_source=mail', ''));
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
      await page.click('button', 'Undo');
      expect(await linesIn(page)).toBe(lines);

      await write(page, 'Name\tAddress\nRoom 1\thttps://example.com/rooms/1');
      await page.click('checkbox', 'Leave out the first line, which looks like a heading');
      expect(await summaryIn(page)).toBe('Codes: 1, pages: 1');
    });

    test('is printed with every code and caption, 1, 24 or 500, and nothing else', async () => {
      const page = await openSheet(session);
      await write(page, tables(1));
      const [only] = await readPdf(await page.pdf(A4), DOTS_AN_INCH);
      expect(only?.text.trim()).toBe('Table 1');
      expect(await decodeQr(only?.picture as Picture)).toEqual([addressOf(0)]);

      await write(page, tables(24));
      const addresses = Array.from({ length: 500 }, (_, index) => addressOf(index));
      expect(await printed(page, A4)).toEqual([
        addresses.slice(0, 12).sort(),
        addresses.slice(12, 24).sort(),
      ]);

      await write(page, tables(500));
      await choose(page, 'labels', 'Zweckform 3666');
      // Four rows of five labels are used up.
      await choose(page, 'start', '21');
      const pages = await readPdf(await page.pdf(A4), DOTS_AN_INCH);
      expect(pages).toHaveLength(8);
      const read = await Promise.all(pages.map(({ picture }) => decodeQr(picture)));
      expect(read.map((codes) => codes.length)).toEqual([45, 65, 65, 65, 65, 65, 65, 65]);
      expect(read.flat().sort()).toEqual(addresses.toSorted());
      // Outlines of labels are on the screen alone.
      expect(await hasOutlines(page)).toBe(true);
      expect(isBlank(pages[0]?.picture as Picture, 10.63 + 4 * 21.2)).toBe(true);
      // Only what is near what is seen is in the page.
      expect(
        await page.evaluate(() => document.querySelectorAll('sheet-preview [role="img"]').length),
      ).toBeLessThan(400);
    }, 60_000);

    test.each([
      [
        'Avery L7160',
        A4,
        21,
        { columns: 3, width: 63.5, height: 38.1, left: 7.2, top: 15.15, across: 66.04 },
      ],
      [
        'Avery 5160',
        LETTER,
        30,
        { columns: 3, width: 66.7, height: 25.4, left: 4.76, top: 12.7, across: 69.85 },
      ],
    ] as const)('prints each code where its label is: %s', async (labels, paper, labelsAPage, label) => {
      const page = await openSheet(session);
      await write(page, tables(labelsAPage));
      await choose(page, 'labels', labels);
      const [first] = await readPdf(await page.pdf(paper), FINE_DOTS_AN_INCH);
      const millimeters = MILLIMETERS_AN_INCH / FINE_DOTS_AN_INCH;
      expect(first?.width).toBeCloseTo(paper.width, 0);
      const { codeLeft, codeTop, codeSide } = gridOf({ ...DEFAULT_OPTIONS, labels });
      const image = { ...(first?.picture as Picture), colorSpace: 'srgb' as const };
      const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true });
      expect(found.length).toBeGreaterThanOrEqual(21);
      for (const { text, position } of found) {
        const index = Number(text.match(/\d+$/)?.[0]) - 1;
        const left = label.left + (index % label.columns) * label.across;
        const top = label.top + Math.floor(index / label.columns) * label.height;
        // A code of 25 modules a side in a square of 33.
        const quiet = (4 / 33) * codeSide;
        const [x, y] = [position.topLeft.x * millimeters, position.topLeft.y * millimeters];
        expect(Math.abs(x - (left + codeLeft + quiet)), `${text} from the left`).toBeLessThan(0.5);
        expect(Math.abs(y - (top + codeTop + quiet)), `${text} from the top`).toBeLessThan(0.5);
        const right = position.bottomRight.x * millimeters + quiet;
        const bottom = position.bottomRight.y * millimeters + quiet;
        expect(x - quiet).toBeGreaterThan(left);
        expect(right).toBeLessThan(left + label.width);
        expect(y - quiet).toBeGreaterThan(top);
        expect(bottom).toBeLessThan(top + label.height);
      }
    });

    test('keeps lines and layout when it is loaded again, and forgets them when it is closed', async () => {
      const page = await openSheet(session);
      await write(page, 'Secret | https://example.com/secret');
      await choose(page, 'columns', '2');
      await choose(page, 'paper', 'letter');
      await choose(page, 'format', 'svg');
      await until('the lines to be kept', async () => {
        const all = await kept(session);
        return ['"letter"', '"svg"'].every((part) => all.includes(part));
      });
      await page.reload();
      await page.waitFor(() => document.querySelector('sheet-preview [role="img"]'));
      expect(await linesIn(page)).toBe('Secret | https://example.com/secret');
      const chosen = await page.evaluate(() =>
        ['columns', 'rows', 'paper', 'format'].map(
          (id) => (document.getElementById(id) as HTMLInputElement).value,
        ),
      );
      expect(chosen).toEqual(['2', '4', 'letter', 'svg']);
      await page.close();
      await forgotten(session, 'Secret');
    });

    test('takes what is pasted, 2,000 lines at once, and says so where it is too much', async () => {
      const page = await openSheet(session);
      await session.browser.writeClipboard(tables(2000));
      await page.press('v', 'Control');
      await page.waitFor(
        () => document.querySelector('#summary')?.textContent === 'Codes: 2,000, pages: 167',
      );
      await session.browser.writeClipboard(tables(10_000));
      await page.press('v', 'Control');
      const sentence = await page.waitFor(() => document.querySelector('#outcome.failed')?.textContent);
      expect(sentence).toBe('That was too much to paste: a sheet holds at most 5,000 codes.');
      expect(await linesIn(page)).toBe(tables(2000));
    });

    // Chromium's dialog cannot be seen without a screen. Firefox prints in its stead what the dialog would.
    test.runIf(name === 'firefox')('is printed by its button, with all of its pages', async () => {
      const page = await openSheet(session);
      await write(page, tables(60));
      await page.click('button', 'Print');
      const file = join(session.browser.downloadDir, 'printed.pdf');
      const pdf = await until('the sheet to be printed', () => {
        const bytes = existsSync(file) ? readFileSync(file) : undefined;
        return bytes?.toString('latin1').trimEnd().endsWith('%%EOF') ? bytes : undefined;
      });
      const pages = await readPdf(pdf, DOTS_AN_INCH);
      expect(pages).toHaveLength(5);
      expect(await decodeQr(pages[4]?.picture as Picture)).toHaveLength(12);
    });

    test('is all there on a small screen, with letters twice as large, from right to left and with forced colors, and axe finds nothing', async () => {
      const page = await openSheet(session);
      await write(page, `Room 1\thttps://example.com/?utm_source=mail\n${'x'.repeat(3000)}\n${tables(30)}`);
      await page.waitFor(() => document.querySelector('#advice button'));
      await choose(page, 'margin', '900');
      const fault = await page.evaluate(() => document.querySelector('#margin-fault')?.textContent);
      expect(fault).toBe('Enter a whole number from 0 to 40.');
      const parts = 'h1, label, select, input:not([type="checkbox"]), button, .hint, .problem p, .paper';
      for (const [width, height] of [
        [1200, 800],
        [400, 700],
        [320, 256],
      ] as const) {
        await page.resize(width, height);
        await settled(page);
        expect(await outOfSight(page, height < 500 ? parts.replace(', .paper', '') : parts)).toEqual([]);
      }
      await page.resize(400, 700);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await settled(page);
      expect(await outOfSight(page, parts)).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
        document.documentElement.dir = 'rtl';
      });
      await settled(page);
      expect(await outOfSight(page, parts)).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.dir = 'ltr';
      });
      await page.resize(1200, 800);
      const ground = () =>
        page.evaluate(() => getComputedStyle(document.querySelector('.paper') as Element).backgroundColor);
      for (const scheme of ['light', 'dark'] as const) {
        await session.browser.setColorScheme(scheme);
        expect(await violations(page), scheme).toEqual([]);
        expect(await ground()).toBe('rgb(255, 255, 255)');
      }
      await session.browser.forceColors(true);
      expect(await ground()).toBe('rgb(255, 255, 255)');
      expect((await decodeQr(await page.screenshot())).length).toBeGreaterThanOrEqual(6);
    });

    test('leads to the other pages, which open in tabs of their own', async () => {
      const page = await openSheet(session);
      await write(page, addressOf(0));
      await page.click('link', 'Read codes');
      const other = await session.browser.waitForPage('scan');
      onTestFinished(() => other.close().catch(() => {}));
      await other.waitFor(
        () => document.querySelector('.pages [aria-current]')?.textContent === 'Read codes',
      );
      expect(await linesIn(page)).toBe(addressOf(0));
    });

    test('is all within reach of the Tab key, in the order in which it is seen', async () => {
      const page = await openSheet(session);
      await write(page, addressOf(0));
      await page.evaluate(() => {
        const { dataset } = document.body;
        document.addEventListener('focusin', ({ target }) => {
          dataset.order = `${dataset.order ?? ''} ${(target as Element).id}`;
        });
      });
      await page.pressAll(Array(13).fill('Tab'));
      const order = await page.evaluate(() => document.body.dataset.order?.trim().split(' '));
      expect(order).toEqual([
        ...['labels', 'paper', 'isLandscape', 'columns', 'rows', 'margin', 'gap', 'caption', 'equal'],
        ...['hasCutMarks', 'print', 'download', 'format'],
      ]);
    });
  });
});
