import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import { BrowserError } from './driver.ts';
import { until } from './wait.ts';

/** The extension's service worker, and a page from which the extension can be reached when nothing of it runs. */
export class ChromiumBackground {
  readonly #browser: Browser;
  readonly #origin: string;
  #helper: Promise<Page> | undefined;

  constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /** The service worker, started as an event would start it when it is not running. */
  async worker(): Promise<WebWorker> {
    if (this.#target() === undefined) {
      const session = await (await this.helper()).createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` });
      await session.detach();
    }
    const target = await until('the service worker to start', () => this.#target());
    const worker = await target.worker();
    if (worker === null) throw new BrowserError('The service worker cannot be reached.');
    return worker;
  }

  async stop(): Promise<void> {
    // An event may start it again meanwhile.
    await until('the service worker to stop', async () => {
      const target = this.#target();
      await (await target?.worker())?.close();
      return target === undefined;
    });
  }

  #target(): Target | undefined {
    return this.#browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(this.#origin));
  }

  /**
   * A page of the extension's origin that no window and no API shows and that runs nothing: from it the clipboard
   * can be read without taking the focus from the popup, and the service worker be started.
   */
  helper(): Promise<Page> {
    this.#helper ??= this.#openHelper();
    return this.#helper;
  }

  isHelper(target: Target): boolean {
    return target.url() === this.#helperUrl;
  }

  get #helperUrl(): string {
    return `${this.#origin}/manifest.json`;
  }

  async #openHelper(): Promise<Page> {
    const url = this.#helperUrl;
    const browserSession = await this.#browser.target().createCDPSession();
    await browserSession.send('Target.createTarget', { url, background: true, hidden: true });
    const target = await this.#browser.waitForTarget((target) => target.url() === url);
    const page = await target.asPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    const permission = { name: 'clipboard-read' };
    await this.#browser.setPermission(this.#origin, { permission, state: 'granted' });
    return page;
  }
}
