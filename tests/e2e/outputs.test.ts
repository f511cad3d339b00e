import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test, vi } from 'vitest';
import { decodeQr } from '../browsers/decode.ts';
import { PATIENCE_MS, type Tab } from '../browsers/driver.ts';
import { codeIn, inEachSharedBrowser, outcomeIn, sharePopup, visit, write } from './session.ts';

/** A PNG of an SVG, as the browser draws it. */
async function drawn(tab: Tab, svg: string): Promise<Buffer> {
  const uri = await tab.evaluate(async (svg) => {
    const image = new Image(300, 300);
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 300;
    canvas.getContext('2d')?.drawImage(image, 0, 0, 300, 300);
    return canvas.toDataURL();
  }, svg);
  return Buffer.from(uri.slice('data:image/png;base64,'.length), 'base64');
}

describe('what is taken away', () => {
  inEachSharedBrowser((session, name) => {
    const ADDRESS = 'https://example.com/articles/how-to-read';

    /** The bytes of a finished download. */
    const downloaded = (name: string): Promise<Buffer> =>
      vi.waitFor(() => {
        expect(readdirSync(session.browser.downloadDir)).toContain(name);
        const bytes = readFileSync(join(session.browser.downloadDir, name));
        expect(bytes.length).toBeGreaterThan(0);
        return bytes;
      }, PATIENCE_MS);

    test('is one PNG, downloaded, copied as an image and copied as a data URI, and an SVG', async () => {
      const tab = await visit(session, ADDRESS);
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe(ADDRESS);

      await popup.click('button', 'Download PNG');
      const png = await downloaded('example.com-how-to-read.png');
      expect(await outcomeIn(popup)).toBe('Download started: example.com-how-to-read.png');
      const { width, height, data } = PNG.sync.read(png);
      // 40 bytes are version 3 at L: 29 modules, 4 of quiet zone on each side, 10 pixels each.
      expect([width, height]).toEqual([370, 370]);
      const grays = new Set(
        Array.from({ length: width * height }, (_, pixel) => data.readUInt32BE(4 * pixel)),
      );
      expect([...grays].sort()).toEqual([0x000000ff, 0xffffffff]);
      const quietZone = Array.from({ length: 40 * width }, (_, pixel) => data.readUInt32BE(4 * pixel));
      expect(new Set(quietZone)).toEqual(new Set([0xffffffff]));
      expect(await decodeQr(png)).toEqual([ADDRESS]);

      await popup.click('button', 'Copy data URI');
      const uri = `data:image/png;base64,${png.toString('base64')}`;
      await popup.waitFor(
        (message) => document.querySelector('#outcome')?.textContent === message,
        `Copied the data URI, ${uri.length.toLocaleString('en')} characters`,
      );
      expect((await session.browser.readClipboard()).text).toBe(uri);

      await popup.click('button', 'Copy image');
      await popup.waitFor(() => document.querySelector('#outcome')?.textContent === 'Copied the image');
      const copied = (await session.browser.readClipboard()).png;
      // The clipboard holds pixels; the browser writes a PNG of its own from them. Without a screen, Firefox's holds only text.
      if (name === 'chromium') expect(PNG.sync.read(Buffer.from(copied!)).data.equals(data)).toBe(true);

      await popup.click('button', 'More');
      await popup.click('menuitem', 'Copy text');
      await popup.waitFor(
        () => document.querySelector('#outcome')?.textContent === 'Copied the text, 40 characters',
      );
      expect((await session.browser.readClipboard()).text).toBe(ADDRESS);

      await popup.click('button', 'More');
      await popup.click('menuitem', 'Download SVG');
      const svg = await downloaded('example.com-how-to-read.svg');
      expect(await decodeQr(await drawn(tab, svg.toString()))).toEqual([ADDRESS]);
      expect(readdirSync(session.browser.downloadDir)).toHaveLength(2);
    });

    test('is of the text as it stands in the box', async () => {
      const tab = await visit(session, ADDRESS);
      const popup = await session.browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('[role="img"]'));
      await write(popup, '二维码 one');
      await popup.click('button', 'Copy data URI');
      await outcomeIn(popup);
      const { text } = await session.browser.readClipboard();
      expect(await decodeQr(Buffer.from(text.slice('data:image/png;base64,'.length), 'base64'))).toEqual([
        '二维码 one',
      ]);
    });

    test('is the same PNG when the code is dragged away, with its text for where only text will do', async () => {
      const tab = await visit(session, ADDRESS);
      const popup = await session.browser.clickToolbar(tab);
      await popup.waitFor(() => document.activeElement?.role === 'img');
      await popup.evaluate(() => {
        window.addEventListener('dragstart', ({ dataTransfer }) => {
          const types = [...dataTransfer!.items].map(({ type }) => type);
          const [html, text, address, download] = [
            'text/html',
            'text/plain',
            'text/x-moz-url',
            'DownloadURL',
          ].map((type) => dataTransfer!.getData(type));
          Object.assign(window, { dragged: { types, html, text, address, download } });
        });
      });
      const dragged = async () => {
        await popup.hover('qr-view');
        // Decoded, because Firefox gives no file for an image whose type it does not know yet.
        await popup.waitFor(async () => {
          const picture = document.querySelector<HTMLImageElement>('qr-view img');
          await picture?.decode();
          return picture?.naturalWidth;
        });
        await popup.drag('qr-view');
        return popup.waitFor(() => {
          const { dragged } = window as {
            dragged?: Record<'html' | 'text' | 'address' | 'download', string> & { types: string[] };
          };
          delete (window as { dragged?: object }).dragged;
          return dragged;
        });
      };
      const pngIn = (html: string) =>
        Buffer.from(html.match(/src="data:image\/png;base64,([^"]*)"/)?.[1] ?? '', 'base64');

      const first = await dragged();
      expect(await decodeQr(pngIn(first.html))).toEqual([ADDRESS]);
      expect(first.text).toBe(ADDRESS);
      expect(first.types).not.toContain('text/uri-list');
      // The file that the system gets: the image itself.
      expect(first.types).toContain(name === 'chromium' ? 'image/png' : 'application/x-moz-file-promise');
      // Without an address, Firefox gives file managers on Linux no file; with an address that they know, the address instead.
      expect(first.address).toBe(name === 'firefox' ? 'blob:' : '');
      const uri = `data:image/png;base64,${pngIn(first.html).toString('base64')}`;
      expect(first.download).toBe(`image/png:example.com-how-to-read.png:${uri}`);
      // Dropped on the popup itself, it changes nothing.
      expect(await codeIn(popup)).toBe(ADDRESS);

      await write(popup, 'another text');
      expect(await popup.evaluate(() => document.querySelector('qr-view img'))).toBe(null);
      const second = await dragged();
      expect(await decodeQr(pngIn(second.html))).toEqual(['another text']);
      expect(second.download).toMatch(/^image\/png:another-text\.png:/);
    });

    // Firefox refuses to copy without a person's action. Chromium never refuses a popup.
    describe.runIf(name === 'firefox')(
      'says why when the browser refuses, and leaves everything in place:',
      () => {
        const popupOnPage = sharePopup(session, ADDRESS);

        test.each([
          [
            '#copy-data-uri',
            'The browser did not let PageHop use the clipboard. Download the PNG instead, or allow clipboard access and try again.',
          ],
          [
            '#copy-image',
            'The browser did not let PageHop use the clipboard. Download the PNG instead, or allow clipboard access and try again.',
          ],
          [
            '#copy-text',
            'The browser did not let PageHop use the clipboard. Select the text in the box and copy it from there.',
          ],
        ])('%s', async (button, sentence) => {
          const popup = popupOnPage();
          await popup.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), button);
          expect(await outcomeIn(popup)).toBe(sentence);
          expect(await codeIn(popup)).toBe(ADDRESS);
        });
      },
    );
  });
});
