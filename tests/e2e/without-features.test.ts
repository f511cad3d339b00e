import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ExtensionPage, Popup } from '../browsers/driver.ts';
import { codePng } from './code-pages.ts';
import { openPage, type PageButton, press } from './press.ts';
import { BROWSERS, codeIn, inBrowser, type Session, visit } from './session.ts';

/** Runs before PageHop's own scripts: removes what Firefox for Android lacks, and records errors. */
const WITHOUT = `
  const missing = ['menus', 'contextMenus', 'commands', 'omnibox', 'windows'];
  for (const name of ['browser', 'chrome']) {
    const all = globalThis[name];
    const rest = Object.keys(all).filter((part) => !missing.includes(part));
    Object.defineProperty(globalThis, name, { value: Object.fromEntries(rest.map((part) => [part, all[part]])) });
  }
  globalThis.wentWrong = [];
  // Without an error, it is only a warning.
  addEventListener('error', ({ error }) => error && wentWrong.push(String(error)));
  addEventListener('unhandledrejection', ({ reason }) => wentWrong.push(String(reason)));
`;

/** A copy of the build with that script. */
function extensionWithout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pagehop-without-'));
  cpSync(BROWSERS.firefox.extensionDir, folder, { recursive: true });
  writeFileSync(join(folder, 'without.js'), WITHOUT);
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name === 'background.js') writeFileSync(file, `${WITHOUT}\n${readFileSync(file, 'utf8')}`);
    if (name.endsWith('.html')) {
      const html = readFileSync(file, 'utf8').replace('<head>', '<head><script src="/without.js"></script>');
      writeFileSync(file, html);
    }
  }
  return folder;
}

describe('where the browser has no menus, commands, omnibox and windows', () => {
  // In a browser of its own: once such a build was replaced, Firefox opened no popup any more. Filled in before it is launched.
  const options = { extensionDir: '' };

  beforeAll(() => {
    options.extensionDir = extensionWithout();
  });

  afterAll(() => rmSync(options.extensionDir, { recursive: true }));

  inBrowser('firefox', tests, options);
});

function tests(session: Session): void {
  const wentWrong = () => (globalThis as unknown as { wentWrong: string[] }).wentWrong;
  const openPopup = async (): Promise<Popup> => {
    const popup = await session.browser.clickToolbar(await visit(session, 'https://example.com/phone'));
    await popup.waitFor(() => document.querySelector('[role="img"]'));
    return popup;
  };
  /** Opens a page from the popup. It is closed when the test ends, also when the test fails. */
  const choose = async (entry: PageButton): Promise<ExtensionPage> => {
    const opened = await openPage(session.browser, await openPopup(), entry);
    onTestFinished(() => opened.close());
    return opened;
  };

  test('the background starts', async () => {
    expect(await session.browser.inBackground(() => 'contextMenus' in chrome)).toBe(false);
    expect(await session.browser.inBackground(wentWrong)).toEqual([]);
  });

  test('the popup shows the page, and its keys', async () => {
    const popup = await openPopup();
    expect(await codeIn(popup)).toBe('https://example.com/phone');
    await popup.click('button', 'More');
    await popup.click('menuitem', 'Keyboard shortcuts');
    await popup.waitFor(() => document.querySelector('dialog[open]'));
    expect(await popup.evaluate(wentWrong)).toEqual([]);
  });

  test.each([
    ['Full window', 'full-window'],
    ['Print', 'print'],
  ] as const)('%s opens its page', async (_name, entry) => {
    const opened = await choose(entry);
    await opened.waitFor(() => document.querySelector('[role="img"]'));
    expect(await opened.evaluate(wentWrong)).toEqual([]);
  });

  test('Sheet of codes opens its page', async () => {
    const sheet = await choose('sheet');
    await sheet.waitFor(() => document.activeElement?.id === 'lines');
    await sheet.type('Room 1');
    await sheet.waitFor(() => document.querySelector('[role="img"]'));
    expect(await sheet.evaluate(wentWrong)).toEqual([]);
  });

  test('New code opens its page, and what is made there is shown', async () => {
    const form = await choose('new-code');
    await form.waitFor(() => document.activeElement?.id === 'wifi-network');
    await form.type('Home');
    await press(form, 'download-png');
    await form.waitFor(() => document.querySelector('#outcome')?.textContent?.includes('.png'));
    expect(await form.evaluate(wentWrong)).toEqual([]);
  });

  test('codes are read on the page, and from a file, and shown', async () => {
    const popup = await openPopup();
    await popup.waitFor(() => document.activeElement?.role === 'img');
    await popup.press('r');
    await popup.waitFor(() =>
      document.querySelector('reading-dialog [role="status"]')?.textContent?.startsWith('No code'),
    );
    expect(await popup.evaluate(wentWrong)).toEqual([]);
    await popup.click('button', 'Read from a file or by camera');
    const scan = await session.browser.waitForPage('scan');
    onTestFinished(() => scan.close());
    const file = join(session.browser.downloadDir, 'code.png');
    writeFileSync(file, codePng('https://example.com/read'));
    await scan.chooseFile('#files', file);
    await scan.click('button', 'Show as code');
    const [shown] = await session.browser.waitForPopups(1);
    expect(await codeIn(shown as Popup)).toBe('https://example.com/read');
    expect(await shown?.evaluate(wentWrong)).toEqual([]);
    expect(await scan.evaluate(wentWrong)).toEqual([]);
  });

  test('the settings have what there is, and nothing of what there is not', async () => {
    const settings = await choose('settings');
    await settings.waitFor(() => document.querySelector<HTMLElement>('main')?.inert === false);
    const hidden = await settings.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main > [id]')]
        .filter((section) => section.hidden)
        .map(({ id }) => id),
    );
    expect(hidden).toEqual(['menu', 'keyboard']);
    expect(await settings.evaluate(wentWrong)).toEqual([]);
    // The popup is a page there, as wide as the screen.
    await settings.evaluate(() => location.assign('/popup.html'));
    const popup = await session.browser.waitForPage('popup');
    await popup.resize(412, 800);
    await popup.waitFor(() => {
      const { left, width } = document.querySelector('.popup')!.getBoundingClientRect();
      return innerWidth === 412 && left === 0 && width === 412;
    });
  });
}
