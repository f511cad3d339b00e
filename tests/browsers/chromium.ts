import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import puppeteer, {
  type Browser,
  type CDPSession,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.ts';
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.ts';
import { ChromiumPopup, ChromiumTab } from './chromium-page.ts';
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
import { type Keeper, startKeeper } from './keeper.ts';
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
    await writePreferences(keeper.profileDir);
    browser = await puppeteer.launch({
      executablePath,
      userDataDir: keeper.profileDir,
      headless: options.headless ?? options.display === undefined,
      env: environmentFor(options),
      pipe: true, // `Extensions.triggerAction` is refused without it
      enableExtensions: true,
      acceptInsecureCerts: true,
      defaultViewport: null, // the popup's own size, not an emulated one
      protocolTimeout: PATIENCE_MS,
      // The keeper sees to what a signal would leave behind.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: argumentsFor(options),
    });
    keeper.keep(browser.process()?.pid);
    const extensionId = await browser.installExtension(extensionDir, { enabledInIncognito: true });
    return await ChromiumDriver.around(browser, extensionId, keeper, options);
  } catch (error) {
    await browser?.close();
    await keeper.close();
    throw new BrowserError(`Chromium (${executablePath}) did not start: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The default search engine's own page for new tabs would come from the internet. */
async function writePreferences(profileDir: string): Promise<void> {
  const preferences = { newtab_page_location_override: 'chrome://new-tab-page-third-party/' };
  await mkdir(join(profileDir, 'Default'));
  await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify(preferences));
}

function environmentFor({ display }: LaunchOptions): NodeJS.ProcessEnv {
  return display === undefined ? env : { ...env, DISPLAY: display };
}

function argumentsFor(options: LaunchOptions): string[] {
  const { language = 'en-US', deviceScaleFactor = 1, colorScheme, proxyPort } = options;
  return [
    ...CHROMIUM_ARGUMENTS,
    `--lang=${language}`,
    `--force-device-scale-factor=${deviceScaleFactor}`,
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(proxyPort === undefined
      ? []
      : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    // Chromium's sandbox does not work for root, as which containers run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

export class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly #keeper: Keeper;
  readonly #browser: Browser;
  readonly #session: CDPSession;
  readonly #extensionId: string;
  readonly #forcedColors: boolean;
  readonly #popups = new Map<Target, Promise<ChromiumPopup>>();
  #colorScheme: ColorScheme | undefined;
  #helper: Promise<Page> | undefined;

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
    this.#keeper = keeper;
    this.#colorScheme = options.colorScheme;
    this.#forcedColors = options.forcedColors ?? false;
  }

  get downloadDir(): string {
    return this.#keeper.downloadDir;
  }

  async open(url: string): Promise<ChromiumTab> {
    return this.#opened(await this.#browser.newPage(), url);
  }

  async newWindow(url: string, options: WindowOptions = {}): Promise<ChromiumTab> {
    const { private: incognito = false, type = 'normal' } = options;
    if (!incognito && type === 'normal')
      return this.#opened(await this.#browser.newPage({ type: 'window' }), url);
    // The protocol's own private contexts are not the browser's private window, and the extension does not see them.
    const before = new Set(this.#browser.targets());
    const worker = await this.#worker();
    await worker.evaluate((options) => chrome.windows.create(options), {
      incognito,
      type,
      url: 'about:blank',
    });
    const target = await this.#browser.waitForTarget(
      (target) => target.type() === 'page' && !before.has(target),
    );
    return this.#opened(await target.asPage(), url);
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
    const worker = await this.#worker();
    await worker.evaluate(
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
    await until(`${count} open popups`, () => this.#popupTargets().length === count);
    return this.popups();
  }

  #popupTargets(): Target[] {
    // A popup's target appears before its address does.
    return this.#browser
      .targets()
      .filter(
        (target) => target.type() === 'page' && target.url().startsWith(`${this.extensionOrigin}/popup.html`),
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
    for (const popup of await this.popups()) await popup.emulateMedia(this.#mediaFeatures());
  }

  async readClipboard(): Promise<Clipboard> {
    const helper = await this.#openHelper();
    const { text, png } = await helper.evaluate(async () => {
      const clipboard = { text: '', png: '' };
      for (const item of await navigator.clipboard.read()) {
        if (item.types.includes('text/plain'))
          clipboard.text = await (await item.getType('text/plain')).text();
        if (!item.types.includes('image/png')) continue;
        const bytes = new Uint8Array(await (await item.getType('image/png')).arrayBuffer());
        clipboard.png = bytes.toBase64();
      }
      return clipboard;
    });
    return { text, ...(png !== '' && { png: Buffer.from(png, 'base64') }) };
  }

  async writeClipboard(text: string): Promise<void> {
    const helper = await this.#openHelper();
    await helper.evaluate((text) => navigator.clipboard.writeText(text), text);
  }

  async stopBackground(): Promise<void> {
    const worker = await this.#workerTarget()?.worker();
    await worker?.close();
    await until('the service worker to stop', () => this.#workerTarget() === undefined);
  }

  #workerTarget(): Target | undefined {
    return this.#browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(this.extensionOrigin));
  }

  /** The service worker, started as an event would start it when it is not running. */
  async #worker(): Promise<WebWorker> {
    if (this.#workerTarget() === undefined) {
      const session = await (await this.#openHelper()).createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: `${this.extensionOrigin}/` });
      await session.detach();
    }
    const target = await until('the service worker to start', () => this.#workerTarget());
    const worker = await target.worker();
    if (worker === null) throw new BrowserError('The service worker cannot be reached.');
    return worker;
  }

  /**
   * A page of the extension's origin that no window and no API shows and that runs nothing: from it the clipboard
   * can be read without taking the focus from the popup, and the service worker be started.
   */
  #openHelper(): Promise<Page> {
    this.#helper ??= (async () => {
      const url = `${this.extensionOrigin}/manifest.json`;
      await this.#session.send('Target.createTarget', { url, background: true, hidden: true });
      const target = await this.#browser.waitForTarget((target) => target.url() === url);
      const page = await target.asPage();
      const session = await page.createCDPSession();
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      await this.#browser.setPermission(this.extensionOrigin, {
        permission: { name: 'clipboard-read' },
        state: 'granted',
      });
      return page;
    })();
    return this.#helper;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#keeper.close();
  }
}
