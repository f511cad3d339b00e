import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
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

  /**
   * Runs a function in the service worker, started as an event would start it when it is not running. Arguments and
   * result go there and back as JSON.
   */
  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const session = await until('the service worker to start', () => this.#attach());
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${run})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    // A worker that somebody is attached to is not stopped as others are.
    if (!session.detached) await unlessGone(session.detach());
    if (exceptionDetails !== undefined)
      throw new BrowserError(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  /** A session with the running service worker. Where there is none yet, it is started. */
  async #attach(): Promise<CDPSession | undefined> {
    const target = this.#browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(this.#origin));
    if (target !== undefined) return unlessGone(target.createCDPSession());
    const session = await (await this.helper()).createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` });
    await session.detach();
    return undefined;
  }

  async stop(): Promise<void> {
    const session = await this.#browser.target().createCDPSession();
    // The browser's own list: puppeteer's can be behind. An event may start the worker again meanwhile.
    await until('the service worker to stop', async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const running = targetInfos.filter(
        ({ type, url }) => type === 'service_worker' && url.startsWith(this.#origin),
      );
      for (const { targetId } of running) await unlessGone(session.send('Target.closeTarget', { targetId }));
      return running.length === 0;
    });
    await session.detach();
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

  /** Nobody else opens this address, as hostile pages do those of the extension's files. */
  get #helperUrl(): string {
    return `${this.#origin}/manifest.json#helper-of-the-tests`;
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

/** Waits for what is done to a service worker, and gives `undefined` where the worker has stopped before. */
async function unlessGone<Result>(done: Promise<Result>): Promise<Result | undefined> {
  try {
    return await done;
  } catch (error) {
    if (/No (target|session) with given id/.test((error as Error).message)) return undefined;
    throw error;
  }
}
