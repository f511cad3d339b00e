import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../machine/browsers.ts';
import { chromiumArguments, chromiumPreferences, SCREEN } from './chromium-arguments.ts';
import { ChromiumBackground } from './chromium-background.ts';
import { ChromiumExtensionPage, ChromiumPopup, ChromiumTab, unlessGone } from './chromium-page.ts';
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
import { fontsEnvironment } from './fonts.ts';
import { type Keeper, startKeeper } from './keeper.ts';
import { launchError } from './launch-error.ts';
import { prepareMenuClick } from './menu-target.ts';
import { until } from './wait.ts';

/** Starts Chrome, Chromium or Edge with a fresh profile and the extension in it, allowed in private windows too. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const executablePath = options.executable ?? findChromium();
  if (executablePath === undefined)
    throw new BrowserError('There is no Chrome, Chromium or Edge on this machine.');
  const extensionDir = extensionFolder(options.extensionDir);
  const keeper = startKeeper();
  let browser: Browser | undefined;
  try {
    await mkdir(join(keeper.profileDir, 'Default'));
    await writeFile(join(keeper.profileDir, 'Default', 'Preferences'), JSON.stringify(chromiumPreferences));
    browser = await puppeteer.launch({
      executablePath,
      userDataDir: keeper.profileDir,
      headless: options.headless ?? options.display === undefined,
      env: environmentFor(options, keeper),
      pipe: true, // `Extensions.triggerAction` is refused without it
      enableExtensions: true,
      acceptInsecureCerts: true,
      defaultViewport: null, // the popup's own size, not an emulated one
      protocolTimeout: PATIENCE_MS,
      // The recorder sees what pages request, and nobody reads what Chromium finds wrong with them.
      networkEnabled: false,
      issuesEnabled: false,
      // The keeper cleans up what a signal would leave behind.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: chromiumArguments(options),
    });
    keeper.keep(browser.process()?.pid);
    const extensionId = await browser.installExtension(extensionDir, { enabledInIncognito: true });
    return await ChromiumDriver.around(browser, extensionId, keeper, options);
  } catch (error) {
    await browser?.close();
    await keeper.close();
    throw launchError('Chromium', executablePath, error);
  }
}

function environmentFor({ display, fonts = 'noto' }: LaunchOptions, { folder }: Keeper): NodeJS.ProcessEnv {
  return {
    ...env,
    ...fontsEnvironment(fonts, folder),
    ...(display !== undefined && { DISPLAY: display }),
  };
}

export class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly #keeper: Keeper;
  readonly #browser: Browser;
  /** The protocol's session with the browser as a whole, not with a page. */
  readonly #session: CDPSession;
  readonly #background: ChromiumBackground;
  readonly #extensionId: string;
  #forcedColors: boolean;
  readonly #popups = new Map<Target, Promise<ChromiumPopup>>();
  readonly #pages: ChromiumExtensionPage[] = [];
  #colorScheme: ColorScheme | undefined;

  static async around(
    browser: Browser,
    extensionId: string,
    keeper: Keeper,
    options: LaunchOptions,
  ): Promise<ChromiumDriver> {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: keeper.downloadDir,
    });
    return new ChromiumDriver(browser, session, await browser.version(), extensionId, keeper, options);
  }

  private constructor(
    browser: Browser,
    session: CDPSession,
    version: string,
    extensionId: string,
    keeper: Keeper,
    options: LaunchOptions,
  ) {
    this.#browser = browser;
    this.#session = session;
    this.version = version;
    this.#extensionId = extensionId;
    this.extensionOrigin = `chrome-extension://${extensionId}`;
    this.#background = new ChromiumBackground(browser, this.extensionOrigin);
    this.#keeper = keeper;
    this.#colorScheme = options.colorScheme;
    this.#forcedColors = options.forcedColors ?? false;
  }

  get downloadDir(): string {
    return this.#keeper.downloadDir;
  }

  async open(url: string): Promise<ChromiumTab> {
    // Puppeteer would open a blank page first and leave it, which takes twice as long.
    const tab = await this.openedBy(async () => {
      await this.#session.send('Target.createTarget', { url });
    });
    await tab.waitForLoad(url);
    await tab.activate();
    return tab;
  }

  async newWindow(url: string, options: WindowOptions = {}): Promise<ChromiumTab> {
    const { private: incognito = false, type = 'normal' } = options;
    if (!incognito && type === 'normal')
      return this.#opened(await this.#browser.newPage({ type: 'window' }), url);
    // The protocol's private contexts are not private windows of the browser, and the extension does not see them.
    const target = await this.#targetOpenedBy(() =>
      this.#background.evaluate(
        async (options) => {
          await chrome.windows.create(options);
        },
        { incognito, type, url: 'about:blank' },
      ),
    );
    return this.#opened(await target.asPage(), url);
  }

  async openedBy(act: () => Promise<void>): Promise<ChromiumTab> {
    return new ChromiumTab(await (await this.#targetOpenedBy(act)).asPage());
  }

  async #targetOpenedBy(act: () => Promise<unknown>): Promise<Target> {
    const before = new Set(this.#browser.targets());
    await act();
    return this.#browser.waitForTarget((target) => target.type() === 'page' && !before.has(target));
  }

  async closeAll(): Promise<void> {
    const isPage = (target: Target) => target.type() === 'page' && !this.#background.isHelper(target.url());
    const before = this.#browser.targets().filter(isPage);
    const { targetInfos } = await this.#session.send('Target.getTargets');
    // With its last page, the browser would close.
    await this.#targetOpenedBy(() => this.#session.send('Target.createTarget', { url: 'about:blank' }));
    for (const { targetId, type, url } of targetInfos) {
      if (type !== 'page' || this.#background.isHelper(url)) continue;
      await unlessGone(this.#session.send('Target.closeTarget', { targetId }));
    }
    await until(
      'the pages to close',
      () => !this.#browser.targets().some((target) => before.includes(target)),
    );
  }

  async #opened(page: Page, url: string): Promise<ChromiumTab> {
    const tab = new ChromiumTab(page);
    await tab.navigate(url);
    await tab.activate();
    return tab;
  }

  async clickToolbar(tab: ChromiumTab): Promise<ChromiumPopup> {
    await tab.activate();
    return this.#whatOpens(async () => {
      const extension = (await this.#browser.extensions()).get(this.#extensionId);
      await extension?.triggerAction(tab.page);
    });
  }

  async clickMenu(tab: ChromiumTab, target: MenuTarget): Promise<ChromiumPopup> {
    return this.#whatOpens(() => this.chooseInMenu(tab, target));
  }

  /**
   * Chromium's menu cannot be opened without a screen, so its event is dispatched in the worker: the real handler
   * with the real tab, but no `activeTab` grant. `xvfb-menu.ts` has the real menu.
   */
  async chooseInMenu(tab: ChromiumTab, target: MenuTarget): Promise<void> {
    await tab.activate();
    const { info, title } = await tab.evaluate(prepareMenuClick, target);
    const windowId = Number(await tab.page.windowId());
    await this.#background.evaluate(
      async (info, title, windowId) => {
        const [tab] = await chrome.tabs.query({ windowId, active: true });
        // Undocumented, and just what the browser itself calls.
        const onClicked = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
        onClicked.dispatch({ editable: false, frameId: 0, ...info }, { ...tab, url: info.pageUrl, title });
      },
      info,
      title,
      windowId,
    );
  }

  /** By the event alone, as in `chooseInMenu`, with the data that Chromium was observed to pass. */
  async clickTabMenu(tab: ChromiumTab): Promise<ChromiumPopup> {
    const [pageUrl, title] = [tab.page.url(), await tab.page.title()];
    const windowId = Number(await tab.page.windowId());
    return this.#whatOpens(() =>
      this.#background.evaluate(
        (pageUrl, title, windowId) => {
          const onClicked = chrome.contextMenus.onClicked as unknown as {
            dispatch(...args: unknown[]): void;
          };
          const info = { menuItemId: 'tab', editable: false, pageUrl };
          onClicked.dispatch(info, { id: 1, windowId, incognito: false, url: pageUrl, title });
        },
        pageUrl,
        title,
        windowId,
      ),
    );
  }

  /** By the event alone, as `chooseInMenu`. */
  async chooseInButtonMenu(tab: ChromiumTab, entry: string): Promise<void> {
    await tab.activate();
    const windowId = Number(await tab.page.windowId());
    await this.#background.evaluate(
      async (entry, pageUrl, windowId) => {
        const [tab] = await chrome.tabs.query({ windowId, active: true });
        const onClicked = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
        onClicked.dispatch({ menuItemId: entry, editable: false, pageUrl }, { ...tab, url: pageUrl });
      },
      entry,
      tab.page.url(),
      windowId,
    );
  }

  /** By the event alone, as `chooseInMenu`, with the tab that Chromium was seen to give. */
  async chooseInPopup(popup: ChromiumPopup, target: MenuTarget): Promise<void> {
    const { info } = await popup.evaluate(prepareMenuClick, target);
    await this.#background.evaluate((info) => {
      const onClicked = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
      const tab = { id: -1, index: -1, windowId: -1, incognito: false };
      onClicked.dispatch({ editable: false, frameId: 0, ...info }, tab);
    }, info);
  }

  /** No protocol reaches Chromium's address bar, so its event is dispatched in the worker. */
  async enterInAddressBar(tab: ChromiumTab, text: string): Promise<ChromiumPopup> {
    await tab.activate();
    return this.#whatOpens(() =>
      this.#background.evaluate((text) => {
        // Undocumented, and just what the browser itself calls.
        const entered = chrome.omnibox.onInputEntered as unknown as { dispatch(...args: unknown[]): void };
        entered.dispatch(text, 'currentTab');
      }, text),
    );
  }

  async #whatOpens(act: () => Promise<void>): Promise<ChromiumPopup> {
    const before = new Set(this.#popupTargets());
    await act();
    return until("PageHop's popup to open", () => {
      const target = this.#popupTargets().find((target) => !before.has(target));
      return target && this.#popup(target);
    });
  }

  async popups(): Promise<ChromiumPopup[]> {
    const popups = await Promise.all(this.#popupTargets().map((target) => this.#popup(target)));
    return popups.filter((popup) => popup !== undefined);
  }

  async waitForPopups(count: number): Promise<ChromiumPopup[]> {
    return until(`${count} open popups`, async () => {
      const popups = await this.popups();
      return popups.length === count ? popups : undefined;
    });
  }

  async waitForPage(name: string): Promise<ChromiumExtensionPage> {
    const target = await until(`a tab with ${name}.html`, () => this.#targets(name)[0]);
    const page = await ChromiumExtensionPage.in(target, this.#mediaFeatures());
    this.#pages.push(page);
    return page;
  }

  #popupTargets(): Target[] {
    return this.#targets('popup');
  }

  /** Those of one of PageHop's own pages. */
  #targets(name: string): Target[] {
    // A target appears before its address does.
    return this.#browser
      .targets()
      .filter(
        (target) =>
          target.type() === 'page' && target.url().startsWith(`${this.extensionOrigin}/${name}.html`),
      );
  }

  /** The popup in a target once it has loaded, or `undefined` where it closes before. */
  async #popup(target: Target): Promise<ChromiumPopup | undefined> {
    const opening = this.#popups.get(target) ?? ChromiumPopup.in(target, this.#mediaFeatures());
    this.#popups.set(target, opening);
    try {
      return await opening;
    } catch (error) {
      if (this.#popupTargets().includes(target)) throw error;
      return undefined;
    }
  }

  #mediaFeatures(): { name: string; value: string }[] {
    return [
      ...(this.#colorScheme ? [{ name: 'prefers-color-scheme', value: this.#colorScheme }] : []),
      ...(this.#forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
    ];
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    this.#colorScheme = scheme;
    await this.#emulateMedia();
  }

  async forceColors(forced: boolean): Promise<void> {
    this.#forcedColors = forced;
    await this.#emulateMedia();
  }

  async #emulateMedia(): Promise<void> {
    for (const page of [...(await this.popups()), ...this.#pages])
      if (await page.isOpen()) await page.emulateMedia(this.#mediaFeatures());
  }

  async setScreen(devicePixelRatio: number, { width, height } = SCREEN): Promise<void> {
    const { screenInfos } = await this.#session.send('Emulation.getScreenInfos');
    const screenId = screenInfos[0]?.id ?? '';
    await this.#session.send('Emulation.updateScreen', { screenId, width, height, devicePixelRatio });
    await this.#background.evaluate(
      async (width, height) => {
        for (const { id } of await chrome.windows.getAll({ windowTypes: ['normal'] }))
          await chrome.windows.update(id as number, { left: 0, top: 0, width, height });
      },
      // No larger than need be: what is drawn takes time.
      Math.min(1280, Math.floor(width / devicePixelRatio)),
      Math.min(960, Math.floor(height / devicePixelRatio)),
    );
  }

  async readClipboard(): Promise<Clipboard> {
    const helper = await this.#background.helper();
    return clipboardOf(await helper.evaluate(clipboardContents));
  }

  async writeClipboard(text: string): Promise<void> {
    const helper = await this.#background.helper();
    await helper.evaluate((text) => navigator.clipboard.writeText(text), text);
  }

  inBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#background.evaluate(run, ...args);
  }

  stopBackground(): Promise<void> {
    return this.#background.stop();
  }

  async update(extensionDir: string): Promise<void> {
    await this.#browser.installExtension(extensionFolder(extensionDir), { enabledInIncognito: true });
  }

  async close(inspect?: (profileDir: string) => void): Promise<void> {
    await this.#browser.close();
    try {
      inspect?.(this.#keeper.profileDir);
    } finally {
      await this.#keeper.close();
    }
  }
}
