import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeQr } from '../browsers/decode.ts';
import type { ExtensionPage, Popup, Tab } from '../browsers/driver.ts';
import type { FixturePage } from '../browsers/recorder.ts';
import { until } from '../browsers/wait.ts';
import { page } from './pages.ts';
import { popupOverTabs } from './selected-tabs.ts';
import { codeIn, inEachSharedBrowser } from './session.ts';

/** A list with links of all sorts. What is selected begins and ends in the middle of two that are not. */
const LINKS = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Links</title>
  <p><a id="before" href="/before">Before</a></p>
  <ul id="list">
    <li><a href="/one">One | the first</a></li>
    <li><a href="https://example.org/two?a=1&amp;b=2#part"><img src="/picture.png" alt="A picture" width="8" height="8"></a>
      <a href="https://example.org/two?a=1&amp;b=2#part"><b>Two</b>
        words</a></li>
    <li><a href="mailto:kim@example.org">A mail</a> <a href="javascript:void 0">A script</a></li>
    <li><a href="/hidden" style="display: none">Hidden</a><a href="three">三</a></li>
    <li><a href="/named" aria-label="Named"></a></li>
  </ul>
  <p><a id="after" href="/after">After</a></p>`;

const LINES = [
  'One | the first\thttps://example.com/one',
  'A picture\thttps://example.org/two?a=1&b=2#part',
  '三\thttps://example.com/three',
  'Named\thttps://example.com/named',
];

const served = (url: URL): FixturePage => (url.pathname === '/links' ? { body: LINKS } : page(url));

/** From the last letter before the list to the first after it. */
const selectLinks = (tab: Tab) =>
  tab.evaluate(() => {
    const [before, after] = ['#before', '#after'].map((id) => document.querySelector(id)?.firstChild as Text);
    getSelection()?.setBaseAndExtent(before as Text, before?.length ?? 0, after as Text, 0);
  });

const boxIn = (page: ExtensionPage) =>
  page.waitFor(() => document.querySelector<HTMLTextAreaElement>('#lines')?.value);

const choose = (page: ExtensionPage, format: 'PNG' | 'SVG') =>
  page.evaluate((format) => {
    const select = document.querySelector('#format') as HTMLSelectElement;
    select.value = format.toLowerCase();
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, format);

/** What is said of where the lines are from. */
const givenIn = (page: ExtensionPage) =>
  page.waitFor(() => document.querySelector('#given p')?.textContent ?? undefined);

/** The sentence of an offer that has a sheet for its button. */
const offerIn = (popup: Popup) =>
  popup.waitFor(() => {
    const lines = [...document.querySelectorAll('#advice .offer')];
    const line = lines.find((line) => line.querySelector('button')?.textContent?.startsWith('Sheet of'));
    return line?.querySelector('p')?.textContent;
  });

/** Puts lines into the box. For a thousand lines, the browser's own editing would take seconds. */
const write = (page: ExtensionPage, lines: string) =>
  page.evaluate((lines) => {
    const box = document.querySelector('#lines') as HTMLTextAreaElement;
    box.value = lines;
    box.dispatchEvent(new Event('input'));
  }, lines);

describe('a sheet of codes', () => {
  inEachSharedBrowser((session) => {
    beforeAll(() => session.web.serve(served));
    afterAll(() => session.web.serve(page));

    const archive = () => join(session.browser.downloadDir, 'qr-codes.zip');

    const openSheet = async () => {
      await session.browser.open(`${session.browser.extensionOrigin}/sheet.html`);
      return session.browser.waitForPage('sheet');
    };

    /** The files of the archive that a page downloads, once it has. */
    async function downloaded(
      page: ExtensionPage,
      format: 'PNG' | 'SVG',
    ): Promise<Record<string, Uint8Array>> {
      await choose(page, format);
      await page.click('button', 'Download ZIP');
      const bytes = await until('the archive', () => {
        const bytes = existsSync(archive()) ? readFileSync(archive()) : Buffer.alloc(0);
        return bytes.includes('PK\x05\x06') ? bytes : undefined;
      });
      rmSync(archive());
      return unzipSync(bytes);
    }

    test('is of the links in what is selected, and can be taken away as files', async () => {
      const tab = await session.browser.open('https://example.com/links');
      await selectLinks(tab);
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe('https://example.com/links');
      expect(await offerIn(popup)).toBe('The selection has 4 links.');
      await popup.click('button', 'Sheet of the 4 links');
      const sheet = await session.browser.waitForPage('sheet');
      expect((await boxIn(sheet)).split('\n')).toEqual(LINES);
      expect(await givenIn(sheet)).toBe('4 links of the selection');

      const files = await downloaded(sheet, 'PNG');
      expect(Object.keys(files).sort()).toEqual(
        ['codes.csv', 'one-the-first.png', 'a-picture.png', '三.png', 'named.png'].sort(),
      );
      const table = new TextDecoder().decode(files['codes.csv']);
      for (const line of LINES) {
        const [caption, text] = line.split('\t') as [string, string];
        const row = table.split('\r\n').find((row) => row.endsWith(`,${caption},${text}`));
        const file = row?.split(',')[1] ?? '';
        expect(await decodeQr(Buffer.from(files[file] as Uint8Array)), file).toEqual([text]);
      }

      // Right-clicked, it is the same.
      const again = await session.browser.clickMenu(tab, { item: 'selection', selector: '#list' });
      expect(await offerIn(again)).toBe('The selection has 4 links.');
      await sheet.close();
      await tab.close();
    });

    test('is taken away as it is set, with captions that the worker writes', async () => {
      const sheet = await openSheet();
      const lines = 'A caption in one line\thttps://example.com/a\nالعربية\thttps://example.com/b';
      await write(sheet, `${lines}\n${'x'.repeat(2000)}`);
      const settings = { caption: 'title', moduleSize: 4, dark: '#003300', errorCorrection: 'H' };
      await session.browser.inBackground((settings) => chrome.storage.sync.set(settings), settings);
      // The page follows: at this level, the last line has no code any more.
      await sheet.waitFor(() => document.querySelector('.problem.too-long'));
      const png = Buffer.from((await downloaded(sheet, 'PNG'))['a-caption-in-one-line.png'] as Uint8Array);
      const svg = await downloaded(sheet, 'SVG');
      await session.browser.inBackground(() => chrome.storage.sync.clear());
      expect(await decodeQr(png)).toEqual(['https://example.com/a']);
      const { width, height, data } = PNG.sync.read(png);
      // 21 bytes are version 3 at H: 29 modules and 4 on each side. Under them are 4 more and a line of letters.
      expect(width).toBe(37 * 4);
      expect(height).toBe(37 * 4 + 4 * 4 + Math.ceil((width / 16) * 1.5));
      const line = Array.from({ length: width * (height - 37 * 4 - 16) }, (_, i) =>
        data.readUInt32BE(4 * (width * 37 * 4 + i)),
      );
      expect(line.filter((color) => color !== 0xffffffff).length).toBeGreaterThan(100);
      expect(Object.keys(svg).sort()).toEqual(['a-caption-in-one-line.svg', 'codes.csv', 'العربية.svg']);
      expect(new TextDecoder().decode(svg['العربية.svg'])).toMatch(/direction="rtl" fill="#030">.*العربية/);
      await sheet.close();
    });

    test('can be stopped while its files are made, and then leaves nothing', async () => {
      const sheet = await openSheet();
      // Large ones, of which a thousand take longer than it takes to stop.
      const settings = { pictureSizeUnit: 'pixels', pictureSide: 4000 };
      await session.browser.inBackground((settings) => chrome.storage.sync.set(settings), settings);
      await write(sheet, Array.from({ length: 1000 }, (_, i) => `https://example.com/${i}`).join('\n'));
      await choose(sheet, 'PNG');
      await sheet.click('button', 'Download ZIP');
      await sheet.click('button', 'Stop');
      expect(await sheet.waitFor(() => document.querySelector('#outcome')?.textContent)).toBe(
        'Stopped. No file was saved.',
      );
      await session.browser.inBackground(() => chrome.storage.sync.clear());
      expect(readdirSync(session.browser.downloadDir)).toEqual([]);
      await sheet.close();
    });

    test('is of the tabs that are selected, once PageHop may see them, and only then', async () => {
      const { browser } = session;
      const { popup, tabs } = await popupOverTabs(browser, [
        'https://example.com/third',
        'https://example.com/second',
        'https://example.com/first',
      ]);
      expect(await offerIn(popup)).toBe('3 tabs are selected.');
      await popup.click('button', 'Sheet of these 3 tabs');
      const sheet = await browser.waitForPage('sheet');
      expect(await boxIn(sheet)).toBe('first\thttps://example.com/first');
      expect(await givenIn(sheet)).toMatch(/^2 more tabs are selected\./);

      if (browser.answerPermission) {
        await sheet.click('button', 'Add the selected tabs');
        await browser.answerPermission(false);
        await sheet.waitFor(() => document.querySelector('#given p')?.textContent?.startsWith('Without'));
        expect(await boxIn(sheet)).toBe('first\thttps://example.com/first');

        await sheet.click('button', 'Add the selected tabs');
        await browser.answerPermission(true);
        await sheet.waitFor(() => document.querySelector('#given p')?.textContent === '2 tabs added.');
        expect((await boxIn(sheet)).split('\n').sort()).toEqual([
          'first\thttps://example.com/first',
          'second\thttps://example.com/second',
          'third\thttps://example.com/third',
        ]);
        expect(await sheet.evaluate(() => chrome.permissions.contains({ permissions: ['tabs'] }))).toBe(
          false,
        );
      }
      await sheet.close();
      for (const tab of tabs) await tab.close();
    });
  });
});
