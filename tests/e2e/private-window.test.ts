import { globSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Driver, ExtensionPage, Tab } from '../browsers/driver.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { page } from './pages.ts';
import { BROWSERS, type BrowserName, codeIn, outcomeIn, sentenceIn, write } from './session.ts';

/** The files below a folder that contain a text, in UTF-8 or UTF-16. */
function filesWith(text: string, folder: string): string[] {
  const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return globSync('**/*', { cwd: folder }).filter((name) => {
    const path = join(folder, name);
    return lstatSync(path).isFile() && needles.some((needle) => readFileSync(path).includes(needle));
  });
}

/** The form for a contact. */
async function openForm(browser: Driver, tab: Tab): Promise<ExtensionPage> {
  const popup = await browser.clickToolbar(tab);
  await popup.click('button', 'More');
  await popup.click('menuitem', 'New code');
  const page = await browser.waitForPage('new');
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
    await (await browser.clickToolbar(ordinary)).close();

    // What is filled in in an ordinary window is not on disk either; it lasts until the browser closes.
    const form = await openForm(browser, ordinary);
    await form.evaluate(() => {
      for (const field of ['firstName', 'lastName', 'phone', 'address', 'note']) {
        document.getElementById(`contact-${field}`)?.focus();
        document.execCommand('insertText', false, 'secret-page');
      }
    });
    expect(await form.evaluate(() => document.querySelector<HTMLInputElement>('#contact-note')?.value)).toBe(
      'secret-page',
    );

    const tab = await browser.newWindow('https://example.com/secret-page', { private: true });
    const byButton = await browser.clickToolbar(tab);
    expect(await codeIn(byButton)).toBe('https://example.com/secret-page');
    await byButton.click('button', 'Download PNG');
    await byButton.waitFor(() => document.querySelector('#outcome')?.textContent);
    await byButton.close();
    const byMenu = await browser.clickMenu(tab, { item: 'link', selector: '#own' });
    expect(await codeIn(byMenu)).toBe('https://example.org/from/secret-page');
    await byMenu.click('button', 'More');
    await byMenu.click('menuitem', 'Full window');
    await byMenu.waitForClose();
    const full = await browser.waitForPage('present');
    expect(await codeIn(full)).toBe('https://example.org/from/secret-page');
    await full.close();
    await tab.close();

    const empty = await browser.newWindow('about:blank', { private: true });
    for (const [entry, page] of [
      ['Full window', 'present'],
      ['Print', 'print'],
    ] as const) {
      const popup = await browser.clickToolbar(empty);
      await sentenceIn(popup);
      await write(popup, 'https://example.com/secret-page');
      expect(await codeIn(popup)).toBe('https://example.com/secret-page');
      await popup.click('button', 'Download PNG');
      expect(await outcomeIn(popup)).toContain('qr-code.png');
      await popup.click('button', 'More');
      await popup.click('menuitem', entry);
      await popup.waitForClose();
      const opened = await browser.waitForPage(page);
      await opened.waitFor(() => document.querySelector('[role="img"]'));
      await opened.close();
    }
    // No small window was opened beside a popup: Firefox keeps these popups from the background.
    await browser.waitForPopups(0);
    expect(readdirSync(browser.downloadDir).filter((name) => /example|secret/.test(name))).toEqual([]);
    await empty.close();

    await browser.close((profile) => {
      expect(filesWith('ordinary-page', profile)).not.toEqual([]);
      expect(filesWith('secret-page', profile)).toEqual([]);
    });
    await web.close();
  },
);
