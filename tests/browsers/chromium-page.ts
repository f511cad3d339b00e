import type { CDPSession, ElementHandle, EvaluateFunc, KeyInput, Page, Target } from 'puppeteer-core';
import { type ExtensionPage, PATIENCE_MS, type Popup, type Tab } from './driver.ts';
import { middleOf } from './middle-of.ts';
import { callOf, lookScript, until } from './wait.ts';

type MediaFeatures = { name: string; value: string }[];

abstract class ChromiumPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.page.evaluate(run as EvaluateFunc<Args>, ...args)) as Result;
  }

  async screenshot(): Promise<Uint8Array> {
    // To make it small would take longer than it saves.
    return this.page.screenshot({ captureBeyondViewport: false, optimizeForSpeed: true });
  }

  async close(): Promise<void> {
    await unlessGone(this.page.close());
  }
}

export class ChromiumTab extends ChromiumPage implements Tab {
  async navigate(url: string): Promise<void> {
    try {
      await this.page.goto(url, { timeout: PATIENCE_MS });
    } catch (error) {
      // Some of the browser's pages, such as the new tab, abort and are replaced by another.
      if (!(error as Error).message.startsWith('net::ERR_ABORTED')) throw error;
      await this.page.waitForFunction(() => document.readyState === 'complete', { timeout: PATIENCE_MS });
    }
  }

  /** Waits for the first page of a tab that was opened at an address; it is blank before. */
  async waitForLoad(url: string): Promise<void> {
    await until(`${url} to load`, () =>
      unlessGone(
        this.evaluate((url) => {
          const isThere = location.href === url || location.href !== 'about:blank';
          return isThere && location.protocol !== 'chrome-error:' && document.readyState === 'complete';
        }, url),
        REPLACED,
      ),
    );
  }

  async activate(): Promise<void> {
    await this.page.bringToFront();
  }

  async clickOn(selector: string): Promise<void> {
    // `page.click` would wait for an answer from the page after the click, and the click may have it hang.
    const { x, y } = await this.evaluate(middleOf, selector);
    await this.page.mouse.click(x, y);
  }
}

export class ChromiumPopup extends ChromiumPage implements Popup {
  #media: Promise<CDPSession> | undefined;

  /** Attaches to a popup's target, and waits until the popup has loaded. */
  static async in<This extends ChromiumPopup>(
    this: new (
      page: Page,
    ) => This,
    target: Target,
    features: MediaFeatures,
  ): Promise<This> {
    const popup = new this(await target.asPage());
    if (features.length > 0) await popup.emulateMedia(features);
    // A new tab is an empty page at first, although its target already has the address.
    const hasLoaded = () => location.protocol === 'chrome-extension:' && document.readyState === 'complete';
    await until('the page to load', () => unlessGone(popup.evaluate(hasLoaded), REPLACED));
    return popup;
  }

  async emulateMedia(features: MediaFeatures): Promise<void> {
    // One session for all, never detached: emulated media last only as long as the session that set them.
    this.#media ??= this.page.createCDPSession();
    await (await this.#media).send('Emulation.setEmulatedMedia', { features });
  }

  async isOpen(): Promise<boolean> {
    return !this.page.isClosed();
  }

  async waitForClose(): Promise<void> {
    if (this.page.isClosed()) return;
    await new Promise<void>((resolve) => this.page.once('close', () => resolve()));
  }

  async waitFor<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<NonNullable<Result>> {
    return until(`the popup to satisfy ${callOf(run, args)}`, async () => {
      const seen = await unlessGone(this.page.evaluate(lookScript(run, args)), REPLACED);
      return seen === undefined ? undefined : (JSON.parse(seen as string) as Result);
    });
  }

  async inject(script: string): Promise<void> {
    await this.page.evaluate(`${script}\n;undefined`);
  }

  async click(role: string, name: string): Promise<void> {
    const selector = `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
    const { x, y } = await until(`the ${role} "${name}"`, async () => {
      const control = await unlessGone(this.page.$(selector), REPLACED);
      return control && unlessGone(control.evaluate(placeOf), REPLACED);
    });
    await this.page.mouse.click(x, y);
  }

  async hover(selector: string): Promise<void> {
    await this.page.hover(selector);
  }

  async drag(selector: string): Promise<void> {
    const { page } = this;
    const box = await page
      .locator(selector)
      .map((element) => element.getBoundingClientRect().toJSON())
      .wait();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 40, { steps: 2 });
    await page.mouse.up();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string, ...held: string[]): Promise<void> {
    return key === 'Escape' ? this.#pressEscape() : this.pressAll([key], ...held);
  }

  async pressAll(keys: readonly string[], ...held: string[]): Promise<void> {
    const { keyboard } = this.page;
    // Sent without waiting for answers: the browser takes them in order.
    await Promise.all([
      ...held.map((modifier) => keyboard.down(modifier as KeyInput)),
      ...keys.flatMap((key) => [keyboard.down(key as KeyInput), keyboard.up(key as KeyInput)]),
      ...held.toReversed().map((modifier) => keyboard.up(modifier as KeyInput)),
    ]);
  }

  /**
   * Chromium closes a popup only on a key from the system. This does the same, as observed with real keys: it closes a
   * toolbar popup unless the page prevents the default.
   */
  async #pressEscape(): Promise<void> {
    const key = await this.page.evaluateHandle(() => ({
      prevented: new Promise<boolean>((resolve) => {
        const later = (event: KeyboardEvent) => setTimeout(() => resolve(event.defaultPrevented));
        addEventListener('keydown', later, { capture: true, once: true });
      }),
    }));
    await unlessGone(this.page.keyboard.press('Escape'));
    const prevented = await unlessGone(key.evaluate(({ prevented }) => prevented));
    const inWindow = await unlessGone(
      key.evaluate(async () => (await chrome.tabs.getCurrent()) !== undefined),
    );
    if (!prevented && !inWindow) await this.close();
  }
}

export class ChromiumExtensionPage extends ChromiumPopup implements ExtensionPage {
  async reload(): Promise<void> {
    await this.page.reload({ timeout: PATIENCE_MS });
  }

  async resize(width: number, height: number): Promise<void> {
    // The screen's own scale.
    await this.page.setViewport({ width, height, deviceScaleFactor: 0 });
  }

  async pdf({ width, height }: { width: number; height: number }): Promise<Uint8Array> {
    const paper = { width: `${width}mm`, height: `${height}mm`, timeout: PATIENCE_MS };
    // The page may be printing itself, and browsers print a page only once at a time.
    return until('the page to be printed', () => unlessGone(this.page.pdf(paper), BEING_PRINTED));
  }

  async chooseFile(selector: string, ...paths: string[]): Promise<void> {
    const field = await this.page.$(`input${selector}`);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }
}

/**
 * The middle of a control, in CSS pixels; `undefined` while it cannot be clicked, or moves. It is scrolled to the middle of
 * the page, whose edges may be covered.
 */
async function placeOf(control: Element): Promise<{ x: number; y: number } | undefined> {
  if (!control.isConnected || !control.checkVisibility() || control.matches(':disabled')) return undefined;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = control.getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  const { x, y, width, height } = control.getBoundingClientRect();
  return x === before.x && y === before.y ? { x: x + width / 2, y: y + height / 2 } : undefined;
}

/** The protocol's error for a page that has been replaced by another. */
const REPLACED = /context was destroyed|Cannot find context/;

/** Its errors for that, and for a page that no longer exists. */
const GONE = /Target closed|Session closed|No target with given id|detached frame|context was destroyed/;

/** Its error for a page that is already being printed. */
const BEING_PRINTED = /already being printed/;

/** Waits for an operation on a page. Errors that match `signs` are ignored: by default, that the page has closed. */
export async function unlessGone<Result>(done: Promise<Result>, signs = GONE): Promise<Result | undefined> {
  try {
    return await done;
  } catch (error) {
    if (signs.test((error as Error).message)) return undefined;
    throw error;
  }
}
