import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core';
import { BrowserError } from './driver.ts';
import { until } from './wait.ts';

interface Watch {
  session: CDPSession;
  /** Keyed by version id. */
  statuses: Map<string, Protocol.ServiceWorker.ServiceWorkerVersionRunningStatus>;
}

/** The extension's service worker, and a page that reaches the extension while nothing of it is running. */
export class ChromiumBackground {
  readonly #browser: Browser;
  readonly #origin: string;
  #helper: Promise<Page> | undefined;
  #watching: Promise<Watch> | undefined;
  /** Sessions with the service worker, each for as long as a function runs there. */
  readonly #sessions = new Set<CDPSession>();

  constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /**
   * Runs a function in the service worker, which is started first if it is not running. Arguments and result travel as JSON.
   */
  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const session = await this.#attach();
    this.#sessions.add(session);
    try {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${run})(...${JSON.stringify(args)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined)
        throw new BrowserError(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Result;
    } finally {
      await this.#detach(session);
    }
  }

  /** The browser does not stop a worker that a debugger is attached to. */
  async #detach(session: CDPSession): Promise<void> {
    this.#sessions.delete(session);
    if (!session.detached) await unlessGone(session.detach());
  }

  /** A session with the service worker, once its script has run. */
  async #attach(): Promise<CDPSession> {
    const { session, statuses } = await this.#watch();
    await until('the service worker to run', async () => {
      if ([...statuses.values()].includes('running')) return true;
      await session.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` });
      return false;
    });
    const target = await this.#browser.waitForTarget((target) => this.#isWorker(target.type(), target.url()));
    return target.createCDPSession();
  }

  async stop(): Promise<void> {
    const { statuses } = await this.#watch();
    const session = await this.#browser.target().createCDPSession();
    // An event may start the worker again meanwhile. That there is no target any more would not be waited for in time:
    // one that somebody is attached to outlives its worker, and puppeteer attaches to each for a moment.
    await until('the service worker to stop', async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      for (const { targetId, type, url } of targetInfos) {
        if (this.#isWorker(type, url)) await unlessGone(session.send('Target.closeTarget', { targetId }));
      }
      return statuses.size > 0 && [...statuses.values()].every((status) => status === 'stopped');
    });
    await session.detach();
    // Functions still running there would never return.
    for (const session of this.#sessions) await this.#detach(session);
  }

  #isWorker(type: string, url: string): boolean {
    return type === 'service_worker' && url.startsWith(this.#origin);
  }

  /** Follows the status of each version of the service worker. */
  #watch(): Promise<Watch> {
    this.#watching ??= this.#beginToWatch();
    return this.#watching;
  }

  async #beginToWatch(): Promise<Watch> {
    const session = await (await this.helper()).createCDPSession();
    const statuses: Watch['statuses'] = new Map();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions)
        if (scriptURL.startsWith(this.#origin)) statuses.set(versionId, runningStatus);
    });
    await session.send('ServiceWorker.enable');
    return { session, statuses };
  }

  /**
   * An inert page of the extension's origin that no window and no API shows. From it, the clipboard can be read without
   * taking the focus from the popup, and the service worker can be started.
   */
  helper(): Promise<Page> {
    this.#helper ??= this.#openHelper();
    return this.#helper;
  }

  isHelper(url: string): boolean {
    return url === this.#helperUrl;
  }

  /** Nobody else opens this address. Hostile pages open those of the extension's files. */
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

/** Waits for an operation on a service worker; `undefined` if the worker stopped before it was done. */
async function unlessGone<Result>(done: Promise<Result>): Promise<Result | undefined> {
  try {
    return await done;
  } catch (error) {
    if (/No (target|session) with given id/.test((error as Error).message)) return undefined;
    throw error;
  }
}
