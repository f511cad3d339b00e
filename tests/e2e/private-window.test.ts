import { globSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Driver, ExtensionPage, Popup } from '../browsers/driver.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { page } from './pages.ts';
import { openPage } from './press.ts';
import { BROWSERS, type BrowserName, codeIn, outcomeIn, sentenceIn, write } from './session.ts';

/** For each text, the files below a folder that contain it, in UTF-8 or UTF-16. */
function filesWith(texts: string[], folder: string): string[][] {
  const found = texts.map((text) => ({
    needles: [Buffer.from(text), Buffer.from(text, 'utf16le')],
    names: [] as string[],
  }));
  for (const name of globSync('**/*', { cwd: folder })) {
    const path = join(folder, name);
    if (!lstatSync(path).isFile()) continue;
    const content = readFileSync(path);
    for (const { needles, names } of found)
      if (needles.some((needle) => content.includes(needle))) names.push(name);
  }
  return found.map(({ names }) => names);
}

/** The form for a contact, opened from the popup. */
async function openForm(browser: Driver, popup: Popup): Promise<ExtensionPage> {
  const page = await openPage(browser, popup, 'new-code');
  await page.click('radio', 'Contact');
  return page;
}

test.each(Object.keys(BROWSERS) as BrowserName[])(
  'of what is shown in a private window nothing is written to the profile of %s',
  async (name) => {
    const web = await startRecorder(page);
    const { launch, extensionDir } = BROWSERS[name];
    const browser: Driver = await launch({ extensionDir, proxyPort: web.port });

    // An ordinary window, of which the browser keeps a record, shows that this test can fail.
    const ordinary = await browser.open('https://example.com/ordinary-page');
    const popup = await browser.clickToolbar(ordinary);

    // What is filled in in an ordinary window is not on disk either; it lasts until the browser closes.
    const form = await openForm(browser, popup);
    await form.evaluate(() => {
      for (const field of ['firstName', 'lastName', 'phone', 'address', 'note']) {
        document.getElementById(`contact-${field}`)?.focus();
        document.execCommand('insertText', false, 'secret-page');
      }
    });
    const filled = await form.evaluate(() =>
      ['firstName', 'lastName', 'phone', 'address', 'note'].map(
        (field) => document.querySelector<HTMLInputElement>(`#contact-${field}`)?.value,
      ),
    );
    expect(filled).toEqual(Array(5).fill('secret-page'));

    const tab = await browser.newWindow('https://example.com/secret-page', { private: true });
    const byButton = await browser.clickToolbar(tab);
    expect(await codeIn(byButton)).toBe('https://example.com/secret-page');
    await byButton.click('button', 'Download PNG');
    await byButton.waitFor(() => document.querySelector('#outcome')?.textContent);
    await byButton.close();
    const byMenu = await browser.clickMenu(tab, { item: 'link', selector: '#own' });
    expect(await codeIn(byMenu)).toBe('https://example.org/from/secret-page');
    const full = await openPage(browser, byMenu, 'full-window');
    expect(await codeIn(full)).toBe('https://example.org/from/secret-page');
    await full.close();
    await tab.close();

    const empty = await browser.newWindow('about:blank', { private: true });
    for (const button of ['full-window', 'print'] as const) {
      const popup = await browser.clickToolbar(empty);
      await sentenceIn(popup);
      await write(popup, 'https://example.com/secret-page');
      expect(await codeIn(popup)).toBe('https://example.com/secret-page');
      await popup.click('button', 'Download PNG');
      expect(await outcomeIn(popup)).toContain('qr-code.png');
      const opened = await openPage(browser, popup, button);
      await opened.waitFor(() => document.querySelector('[role="img"]'));
      await opened.close();
    }
    // No small window was opened beside a popup: Firefox keeps these popups from the background.
    await browser.waitForPopups(0);
    expect(readdirSync(browser.downloadDir).filter((name) => /example|secret/.test(name))).toEqual([]);
    await empty.close();

    await browser.close((profile) => {
      const [withOrdinary, withSecret] = filesWith(['ordinary-page', 'secret-page'], profile);
      expect(withOrdinary).not.toEqual([]);
      expect(withSecret).toEqual([]);
    });
    await web.close();
  },
);
