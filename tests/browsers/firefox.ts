import { env } from 'node:process';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../machine/browsers.ts';
import { Bidi } from './bidi.ts';
import { clipboardContents, clipboardOf } from './clipboard.ts';
import {
  BrowserError,
  type Clipboard,
  type ColorScheme,
  type Driver,
  type LaunchOptions,
  type MenuTarget,
  PATIENCE_MS,
  type WindowOptions,
} from './driver.ts';
import { extensionFolder } from './extension-folder.ts';
import * as chrome from './firefox-chrome.ts';
import { FirefoxExtensionPage, FirefoxPopup, FirefoxTab } from './firefox-page.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { giveCompiledScripts, keepCompiledScripts } from './firefox-startup.ts';
import { fontsEnvironment } from './fonts.ts';
import { type Keeper, startKeeper } from './keeper.ts';
import { keyboardKey } from './keys.ts';
import { launchError } from './launch-error.ts';
import { prepareMenuClick } from './menu-target.ts';
import { until } from './wait.ts';

/** What puppeteer asks to be told of. Nobody here listens, and Firefox would spend a fortieth of its time on telling. */
const PUPPETEERS_EVENTS = ['browsingContext', 'log', 'script', 'input'];

/** Starts Firefox with a fresh profile and the extension in it, allowed in private windows too. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxDriver> {
  const executablePath = options.executable ?? findFirefox();
  if (executablePath === undefined) throw new BrowserError('There is no Firefox on this machine.');
  const extensionDir = extensionFolder(options.extensionDir);
  const keeper = startKeeper();
  let browser: Browser | undefined;
  try {
    giveCompiledScripts(executablePath, keeper.profileDir);
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      userDataDir: keeper.profileDir,
      headless: options.headless ?? options.display === undefined,
      acceptInsecureCerts: true,
      defaultViewport: null,
      protocolTimeout: PATIENCE_MS,
      networkEnabled: false, // the recorder is told of requests
      // The keeper sees to what a signal would leave behind.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: ['--remote-allow-system-access'], // to reach the toolbar, the menu and the popup
      extraPrefsFirefox: firefoxPreferences(options, keeper.downloadDir),
      env: environmentFor(options, keeper),
    });
    keeper.keep(browser.process()?.pid);
    return await FirefoxDriver.around(browser, extensionDir, keeper, options);
  } catch (error) {
    await browser?.close();
    await keeper.close();
    throw launchError('Firefox', executablePath, error);
  }
}

function environmentFor(options: LaunchOptions, { folder }: Keeper): NodeJS.ProcessEnv {
  const { display, proxyPort, deviceScaleFactor = 1, fonts = 'noto' } = options;
  const { width, height } = options.screen ?? {
    width: 1280 * deviceScaleFactor,
    height: 960 * deviceScaleFactor,
  };
  return {
    ...env,
    ...fontsEnvironment(fonts, folder),
    // Of the screen that it imagines, in device pixels.
    MOZ_HEADLESS_WIDTH: String(width),
    MOZ_HEADLESS_HEIGHT: String(height),
    ...(display !== undefined && { DISPLAY: display }),
    // Makes a connection to anywhere but this machine a crash, and lets Firefox's own traffic be turned off.
    ...(proxyPort !== undefined && { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' }),
  };
}

/** Installs an extension from its folder, and gives its id. */
async function install(bidi: Bidi, extensionDir: string): Promise<string> {
  const { extension } = await bidi.send<{ extension: string }>('webExtension.install', {
    extensionData: { type: 'path', path: extensionDir },
    'moz:allowPrivateBrowsing': true,
  });
  return extension;
}

const isLoaded = () => document.readyState === 'complete';

/** A popup that is closed before it had the focus counts as unseen, and PageHop opens a window in its place. */
const isSeen = () => document.readyState === 'complete' && document.hasFocus();

/** Waits until a popup is ready; `false` if it closes before that. Firefox closes by itself one that it cannot show. */
async function becomes(popup: FirefoxPopup, isReady: () => boolean): Promise<boolean> {
  try {
    return await popup.waitFor(isReady);
  } catch (error) {
    if (await popup.isOpen()) throw error;
    return false;
  }
}

export class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly #keeper: Keeper;
  readonly #browser: Browser;
  readonly #bidi: Bidi;
  readonly #extensionId: string;
  readonly #popups = new Map<string, FirefoxPopup>();

  static async around(
    browser: Browser,
    extensionDir: string,
    keeper: Keeper,
    { language = 'en-US' }: LaunchOptions,
  ): Promise<FirefoxDriver> {
    const bidi = await Bidi.with(browser);
    await bidi.send('session.unsubscribe', { events: PUPPETEERS_EVENTS });
    await bidi.inBrowser(chrome.reachBeyondTabs);
    await bidi.inBrowser(chrome.speak, language);
    const extension = await install(bidi, extensionDir);
    const origin = await bidi.inBrowser(chrome.originOf, extension);
    return new FirefoxDriver(browser, bidi, await browser.version(), extension, origin, keeper);
  }

  private constructor(
    browser: Browser,
    bidi: Bidi,
    version: string,
    extensionId: string,
    extensionOrigin: string,
    keeper: Keeper,
  ) {
    this.#browser = browser;
    this.#bidi = bidi;
    this.version = version;
    this.#extensionId = extensionId;
    this.extensionOrigin = extensionOrigin;
    this.#keeper = keeper;
  }

  get #popupUrl(): string {
    return `${this.extensionOrigin}/popup.html`;
  }

  get downloadDir(): string {
    return this.#keeper.downloadDir;
  }

  async open(url: string): Promise<FirefoxTab> {
    return this.#opened(await this.#bidi.inBrowser(chrome.openTab, url), url);
  }

  async newWindow(url: string, options: WindowOptions = {}): Promise<FirefoxTab> {
    return this.#opened(await this.#bidi.inBrowser(chrome.openWindow, options), url);
  }

  async openedBy(act: () => Promise<void>): Promise<FirefoxTab> {
    const before = await this.#bidi.inBrowser(chrome.selectedTab);
    await act();
    const context = await until('the tab to be in front', async () => {
      const selected = await this.#bidi.inBrowser(chrome.selectedTab);
      return selected === before ? undefined : selected;
    });
    return new FirefoxTab(this.#bidi, context);
  }

  async closeAll(): Promise<void> {
    for (const popup of await this.popups()) await popup.close();
    await this.#bidi.inBrowser(chrome.closeAll);
  }

  async #opened(context: string, url: string): Promise<FirefoxTab> {
    const tab = new FirefoxTab(this.#bidi, context);
    await tab.navigate(url);
    await tab.activate();
    return tab;
  }

  async clickToolbar(tab: FirefoxTab): Promise<FirefoxPopup> {
    await tab.activate();
    return this.#whatOpens(() => this.#bidi.inBrowser(chrome.clickButton, tab.context, this.#extensionId));
  }

  async moveButton(area: string): Promise<void> {
    await this.#bidi.inBrowser(chrome.moveButton, this.#extensionId, area);
  }

  async clickMenu(tab: FirefoxTab, target: MenuTarget): Promise<FirefoxPopup> {
    return this.#whatOpens(() => this.chooseInMenu(tab, target));
  }

  /** Opens the real menu by a right-click, and chooses the real entry. */
  async chooseInMenu(tab: FirefoxTab, target: MenuTarget): Promise<void> {
    await tab.activate();
    await tab.waitForFrame();
    const { x, y } = await tab.evaluate(prepareMenuClick, target);
    await this.#bidi.click(tab.context, { x: Math.round(x), y: Math.round(y), origin: 'viewport' }, 2);
    await until('the right-click menu', () =>
      this.#bidi.lookInBrowser(chrome.chooseEntry, this.#extensionId, target.item),
    );
  }

  /** Opens the real menu in the popup, and chooses the real entry. */
  async chooseInPopup(popup: FirefoxPopup, target: MenuTarget): Promise<void> {
    const { x, y } = await popup.evaluate(prepareMenuClick, target);
    await this.#bidi.click(popup.context, { x: Math.round(x), y: Math.round(y), origin: 'viewport' }, 2);
    await until('the right-click menu', () =>
      this.#bidi.lookInBrowser(chrome.chooseEntry, this.#extensionId, target.item),
    );
  }

  async clickTabMenu(tab: FirefoxTab): Promise<FirefoxPopup> {
    return this.#whatOpens(() =>
      this.#bidi.inBrowser(chrome.chooseInMenuOf, tab.context, this.#extensionId, 'tab', 'tab'),
    );
  }

  async chooseInButtonMenu(tab: FirefoxTab, entry: string): Promise<void> {
    await this.#bidi.inBrowser(chrome.chooseInMenuOf, tab.context, this.#extensionId, 'button', entry);
  }

  /** As `chooseInMenu`, by the menu's event alone, as Chromium's driver does it. */
  async reportChoice(tab: FirefoxTab, target: MenuTarget): Promise<void> {
    const { info } = await tab.evaluate(prepareMenuClick, target);
    await this.#bidi.inBrowser(chrome.reportChoice, tab.context, this.#extensionId, {
      editable: false,
      frameId: 0,
      modifiers: [],
      button: 0,
      ...info,
    });
  }

  async enterInAddressBar(tab: FirefoxTab, text: string): Promise<FirefoxPopup> {
    await tab.activate();
    return this.#whatOpens(async () => {
      await this.#bidi.inBrowser(chrome.writeInAddressBar, tab.context, this.#extensionId, text);
      // Firefox waits for that for a third of a second after Enter, and then searches the web.
      await until('the keyword to be known', () =>
        this.#bidi.lookInBrowser(chrome.offersToExtension, tab.context, this.#extensionId),
      );
      await this.#bidi.inBrowser(chrome.pressOnKeyboard, [keyboardKey('Enter')]);
    });
  }

  async #whatOpens(act: () => Promise<void>): Promise<FirefoxPopup> {
    const before = (await this.#listPopups()).map(({ context }) => context);
    await act();
    return until("PageHop's popup to open", async () => {
      const [opened] = (await this.#bidi.lookInBrowser(chrome.listPopups, this.#popupUrl, before)) ?? [];
      return opened && this.#popup(opened.context, isSeen);
    });
  }

  async popups(): Promise<FirefoxPopup[]> {
    const popups = await Promise.all((await this.#listPopups()).map(({ context }) => this.#popup(context)));
    return popups.filter((popup) => popup !== undefined);
  }

  async waitForPopups(count: number): Promise<FirefoxPopup[]> {
    return until(`${count} open popups`, async () => {
      const popups = await this.popups();
      if (popups.length !== count) return undefined;
      // Of several, only one has the focus.
      return count !== 1 || (await becomes(popups[0] as FirefoxPopup, isSeen)) ? popups : undefined;
    });
  }

  async waitForPage(name: string): Promise<FirefoxExtensionPage> {
    const url = `${this.extensionOrigin}/${name}.html`;
    const found = await until(`a tab with ${name}.html`, async () => {
      return (await this.#bidi.lookInBrowser(chrome.listPopups, url))?.[0];
    });
    const page = new FirefoxExtensionPage(this.#bidi, found.context, url);
    await page.waitFor(isLoaded);
    return page;
  }

  async #listPopups(): Promise<chrome.PopupContext[]> {
    return (await this.#bidi.inBrowser(chrome.listPopups, this.#popupUrl)) ?? [];
  }

  /** The popup in a context once it is ready, or `undefined` if it closes before that. */
  async #popup(context: string, isReady = isLoaded): Promise<FirefoxPopup | undefined> {
    const known = this.#popups.get(context);
    if (known !== undefined) return known;
    const popup = new FirefoxPopup(this.#bidi, context, this.#popupUrl);
    if (!(await becomes(popup, isReady))) return undefined;
    this.#popups.set(context, popup);
    return popup;
  }

  /** A picture is there only when Firefox has a screen: without one its clipboard holds only text. */
  async readClipboard(): Promise<Clipboard> {
    return clipboardOf(await this.#bidi.inBrowser(clipboardContents));
  }

  async writeClipboard(text: string): Promise<void> {
    await this.#bidi.inBrowser(chrome.writeClipboard, text);
  }

  async inBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const context = await until('the event page to start', async () => {
      await this.#bidi.inBrowser(chrome.startEventPage, this.#extensionId);
      return this.#bidi.inBrowser(chrome.eventPageOf, this.#extensionId);
    });
    return this.#bidi.evaluate(context, run, ...args);
  }

  async stopBackground(): Promise<void> {
    await until('the event page to stop', () =>
      this.#bidi.inBrowser(chrome.stopEventPage, this.#extensionId),
    );
  }

  /** See `freeMemory` of firefox-chrome.ts. */
  async freeMemory(): Promise<void> {
    await this.#bidi.inBrowser(chrome.freeMemory);
  }

  /** See `memory` of firefox-chrome.ts; the documents are popups of the extension's. */
  async memory(): Promise<chrome.Memory> {
    return this.#bidi.inBrowser(chrome.memory, this.#popupUrl);
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#bidi.inBrowser(chrome.preferColorScheme, scheme);
  }

  async forceColors(forced: boolean): Promise<void> {
    await this.#bidi.inBrowser(chrome.forceColors, forced);
  }

  async allowCamera(isAllowed?: boolean): Promise<void> {
    await this.#bidi.inBrowser(chrome.allowCamera, isAllowed);
  }

  async answerPermission(isAllowed: boolean): Promise<void> {
    await until('the question for a permission', () =>
      this.#bidi.lookInBrowser(chrome.answerPermission, isAllowed),
    );
  }

  async setScreen(deviceScaleFactor: number): Promise<void> {
    await this.#bidi.inBrowser(chrome.setScale, deviceScaleFactor);
  }

  async update(extensionDir: string): Promise<void> {
    await install(this.#bidi, extensionFolder(extensionDir));
  }

  async close(inspect?: (profileDir: string) => void): Promise<void> {
    const executable = this.#browser.process()?.spawnfile as string;
    await this.#browser.close();
    try {
      keepCompiledScripts(executable, this.#keeper.profileDir);
      inspect?.(this.#keeper.profileDir);
    } finally {
      await this.#keeper.close();
    }
  }
}
