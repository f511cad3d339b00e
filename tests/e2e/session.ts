import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { launchChromium } from '../browsers/chromium.ts';
import { decodeQr } from '../browsers/decode.ts';
import type { Driver, LaunchOptions, Popup, Tab } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { type Recorder, startRecorder } from '../browsers/recorder.ts';
import { until } from '../browsers/wait.ts';
import { extensionFolder } from '../machine/tools.ts';
import { page } from './pages.ts';

/** A browser with PageHop, and the only web that it can reach. */
export interface Session {
  browser: Driver;
  web: Recorder;
  /** The tab that `visit` returns. */
  visited?: Tab;
  /** The popup that the tests of a group share. */
  shared?: Popup;
}

export const BROWSERS = {
  chromium: { launch: launchChromium, extensionDir: extensionFolder('chrome') },
  firefox: { launch: launchFirefox, extensionDir: extensionFolder('firefox') },
};

export type BrowserName = keyof typeof BROWSERS;

const NAMES = Object.keys(BROWSERS) as BrowserName[];

type Tests = (session: Session, name: BrowserName) => void;

/** Declares tests for Chromium and Firefox, each with a new browser for all of them. */
export function inEachBrowser(tests: Tests, options: Partial<LaunchOptions> = {}): void {
  for (const name of NAMES) inBrowser(name, tests, options);
}

export function inBrowser(name: BrowserName, tests: Tests, options: Partial<LaunchOptions> = {}): void {
  declareTests(name, tests, () => startSession(name, options), stopSession);
}

/**
 * Declares tests for Chromium and Firefox, each with a browser that all such files of this process share, because starting
 * one takes seconds. For tests that leave behind only tabs, downloads, a color scheme, forced colors and other pages in the
 * web, and undo everything else.
 */
export function inEachSharedBrowser(tests: Tests): void {
  for (const name of NAMES) inSharedBrowser(name, tests);
}

export function inSharedBrowser(name: BrowserName, tests: Tests): void {
  declareTests(name, tests, () => sharedSession(name), tidySession);
}

function declareTests(
  name: BrowserName,
  tests: Tests,
  begin: () => Promise<Session>,
  end: (session: Session) => Promise<void>,
): void {
  describe(`in ${name}`, () => {
    const session = {} as Session;

    beforeAll(async () => {
      Object.assign(session, await begin());
    });

    // In Firefox, a popup outlives its tab, and the next click on the button would close it.
    afterEach(async () => {
      for (const popup of await session.browser.popups()) if (popup !== session.shared) await popup.close();
    });

    afterAll(async () => {
      if (session.browser === undefined) return;
      await end(session);
      const requests = session.web.requests.map(({ url }) => url);
      session.web.clear();
      expect(
        requests.filter((url) => !/^(https?:\/\/)?([\w.-]+\.)?example\.(com|org)[:/]/.test(url)),
      ).toEqual([]);
    });

    tests(session, name);
  });
}

async function startSession(name: BrowserName, options: Partial<LaunchOptions>): Promise<Session> {
  const { launch, extensionDir } = BROWSERS[name];
  const web = await startRecorder(page);
  const browser = await launch({ extensionDir, proxyPort: web.port, ...options });
  await waitForEntries(browser);
  return { web, browser };
}

async function stopSession({ browser, web }: Session): Promise<void> {
  await browser.close();
  await web.close();
}

/** Shared by all files. Their keepers end them with this process. */
const shared = new Map<BrowserName, Promise<Session>>();

function sharedSession(name: BrowserName): Promise<Session> {
  const session = shared.get(name) ?? startSession(name, {});
  shared.set(name, session);
  return session;
}

/** Entries of PageHop's that every browser with a menu has. */
const ENTRIES = ['page', 'link', 'selection', 'image', 'read'];

/**
 * Waits until, of `ENTRIES`, the right-click menu has exactly these. PageHop adds them some time after the browser has
 * installed it.
 */
export async function waitForEntries(browser: Driver, wanted = ENTRIES): Promise<void> {
  await until(`these entries in the right-click menu: ${wanted}`, async () => {
    const found = await browser.inBackground(entriesFound, ENTRIES);
    // Without a menu, as in Firefox for Android, none can be missing.
    return found === undefined || found.join() === wanted.join();
  });
}

/** Runs in the background. The browser refuses to update any other entry; `undefined` where there is no menu. */
async function entriesFound(entries: string[]): Promise<string[] | undefined> {
  if (chrome.contextMenus === undefined) return undefined;
  const updates = await Promise.allSettled(entries.map((entry) => chrome.contextMenus.update(entry, {})));
  return entries.filter((_, index) => updates[index]?.status === 'fulfilled');
}

/** Waits until a page has the focus. Before that, browsers give its keys to others, and refuse it the full screen. */
export async function waitForFocus(tab: Tab): Promise<void> {
  await until('the page to have the focus', () => tab.evaluate(() => document.hasFocus()));
}

/**
 * A tab at an address, for tests that click the toolbar button: always the same one, because opening and closing a tab
 * takes as long as everything a popup does. A test that changes its page, or checks what PageHop may do there, opens its
 * own tab.
 */
export async function visit(session: Session, address: string): Promise<Tab> {
  const { visited } = session;
  if (visited === undefined) session.visited = await session.browser.open(address);
  else if ((await visited.url()) !== address) await visited.navigate(address);
  return session.visited as Tab;
}

/**
 * Opens one popup for all tests of the group that this is called in, because opening and closing one takes longer than most
 * of what is done in it, and gives a function that returns it. Before each test it is as it was at first: the browser's own
 * editing puts its text back, which also clears the advice, the last outcome and what could be undone; and the code has the
 * focus. A test puts back everything else that it changes. After a fix that is not undone, PageHop calls the text "Your text".
 *
 * @param address one that there is nothing to say about
 */
export function sharePopup(session: Session, address: string): () => Popup {
  const popup = () => session.shared as Popup;
  let text = '';

  beforeAll(async () => {
    session.shared = await session.browser.clickToolbar(await visit(session, address));
    await codeFocused(popup());
    text = await boxIn(popup());
  });

  beforeEach(async () => {
    await write(popup(), text);
    await popup().evaluate(() => document.querySelector<HTMLElement>('[role="img"]')!.focus());
    // Advice on the text before stays until the advice on this one is known.
    await popup().waitFor(() => document.querySelector('advice-list p') === null);
  });

  afterAll(async () => {
    await session.shared?.close();
    delete session.shared;
  });

  return popup;
}

/** Waits until the code has the focus, and gives its accessible name. From then on the popup handles keys. */
export function codeFocused(popup: Popup): Promise<string> {
  return popup.waitFor(() => {
    const focused = document.activeElement;
    return focused?.role === 'img' ? focused.ariaLabel : undefined;
  });
}

/** Leaves a shared browser as this file found it. */
async function tidySession({ browser, web }: Session): Promise<void> {
  await browser.closeAll();
  web.serve(page);
  await browser.setColorScheme('light');
  await browser.forceColors(false);
  for (const name of readdirSync(browser.downloadDir)) rmSync(join(browser.downloadDir, name));
}

/**
 * What an independent decoder reads in the popup's pixels, once it shows a code. A browser enlarges a popup some time after
 * its content is drawn; until then, part of the code may be out of sight.
 */
export async function codeIn(popup: Popup): Promise<string> {
  await popup.waitFor(() => document.querySelector('[role="img"]'));
  const texts = await until('a code that can be read', async () => {
    const read = await decodeQr(await popup.screenshot());
    return read.length > 0 ? read : undefined;
  });
  expect(texts).toHaveLength(1);
  return texts[0] as string;
}

/** The sentence in place of the code, once there is one. */
export function sentenceIn(popup: Popup): Promise<string> {
  return popup.waitFor(() => document.querySelector('#no-code')?.textContent);
}

/** The outcome of the last action, once there is one. */
export function outcomeIn(popup: Popup): Promise<string> {
  return popup.waitFor(() => document.querySelector('#outcome')?.textContent);
}

export function boxIn(popup: Popup): Promise<string> {
  return popup.evaluate(() => document.querySelector('textarea')?.value ?? '');
}

/** Waits until a text is in the box. */
export async function waitForText(popup: Popup, text: string): Promise<void> {
  await popup.waitFor((text) => document.querySelector('textarea')?.value === text, text);
}

/** Replaces the text in the box, by the browser's own editing. */
export async function write(popup: Popup, text: string): Promise<void> {
  await popup.evaluate((text) => {
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    box.focus();
    box.select();
    document.execCommand('insertText', false, text);
  }, text);
}

/** The accessible name of the code, or `undefined` where none is shown. */
export function labelIn(popup: Popup): Promise<string | undefined> {
  return popup.evaluate(
    () => document.querySelector('[role="img"]')?.getAttribute('aria-label') ?? undefined,
  );
}
