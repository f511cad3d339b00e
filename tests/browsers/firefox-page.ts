import type { Bidi } from './bidi.ts';
import type { ExtensionPage, Popup, Tab } from './driver.ts';
import * as chrome from './firefox-chrome.ts';
import { keyboardKey, webDriverKey } from './keys.ts';
import { middleOf } from './middle-of.ts';
import { callOf, until } from './wait.ts';

/** An element to click, as WebDriver BiDi names it. */
interface Control {
  sharedId: string;
}

abstract class FirefoxPage {
  readonly context: string;
  protected readonly bidi: Bidi;

  constructor(bidi: Bidi, context: string) {
    this.bidi = bidi;
    this.context = context;
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.bidi.evaluate(this.context, run, ...args);
  }

  async screenshot(): Promise<Uint8Array> {
    const size = await this.bidi.inBrowser(chrome.seenSize, this.context);
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      ...(size && { clip: { type: 'box', x: 0, y: 0, ...size } }),
    });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.bidi.inBrowser(chrome.closeContext, this.context);
  }
}

export class FirefoxTab extends FirefoxPage implements Tab {
  async url(): Promise<string> {
    return this.bidi.inBrowser(chrome.addressOf, this.context);
  }

  async navigate(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async activate(): Promise<void> {
    await until("the tab's window to come to the front", () =>
      this.bidi.inBrowser(chrome.activate, this.context),
    );
  }

  /** Waits until a page that has come to the front has drawn a frame: before that, a click may hit something else. */
  async waitForFrame(): Promise<void> {
    await until('the page to draw a frame', () =>
      this.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            // A page draws between one of these and the next.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
            // A page out of sight draws none.
            setTimeout(() => resolve(false), 1000);
          }),
      ),
    );
  }

  async clickOn(selector: string): Promise<void> {
    await this.waitForFrame();
    const { x, y } = await this.evaluate(middleOf, selector);
    await this.bidi.click(this.context, { x, y, origin: 'viewport' });
  }
}

export class FirefoxPopup extends FirefoxPage implements Popup {
  protected readonly address: string;

  /** @param address the page's address, without its query and fragment */
  constructor(bidi: Bidi, context: string, address: string) {
    super(bidi, context);
    this.address = address;
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async isOpen(): Promise<boolean> {
    const open = await this.bidi.inBrowser(chrome.listPopups, this.address);
    return open?.some(({ context }) => context === this.context) ?? false;
  }

  override async close(): Promise<void> {
    await super.close();
    await this.waitForClose();
  }

  async waitForClose(): Promise<void> {
    await until('the popup to close', async () => !(await this.bidi.inBrowser(chrome.isThere, this.context)));
  }

  async waitFor<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<NonNullable<Result>> {
    return until(`the popup to satisfy ${callOf(run, args)}`, async () => {
      try {
        return await this.bidi.look(this.context, run, ...args);
      } catch (error) {
        // A page that is replaced by another while it looks cannot answer, and the browser says so.
        const isReplaced = (error as Error).cause !== undefined && (await this.isOpen());
        if (!isReplaced) throw error;
        return undefined;
      }
    });
  }

  inject(script: string): Promise<void> {
    return this.bidi.inject(this.context, script);
  }

  async click(role: string, name: string): Promise<void> {
    const { sharedId } = await until(`the ${role} "${name}"`, async () => {
      const startNodes = await this.#controls();
      if (startNodes.length === 0) return undefined;
      const { nodes } = await this.bidi.send<{ nodes: Control[] }>('browsingContext.locateNodes', {
        context: this.context,
        locator: { type: 'accessibility', value: { role, name } },
        startNodes,
      });
      return nodes[0];
    });
    await this.bidi.send('script.callFunction', {
      functionDeclaration: "(element) => element.scrollIntoView({ block: 'center', behavior: 'instant' })",
      arguments: [{ sharedId }],
      target: { context: this.context },
      awaitPromise: false,
    });
    const origin = { type: 'element', element: { sharedId } };
    await this.bidi.click(this.context, { x: 0, y: 0, origin });
  }

  /**
   * Elements that are visible and clickable. Only these are asked for their roles and names: for each element that is not
   * in the accessibility tree, Firefox lays out the page four times before it answers.
   */
  async #controls(): Promise<Control[]> {
    const controls = 'button, input, select, textarea, a, [role="menuitem"]';
    const { result } = await this.bidi.send<{ result: { value: Control[] } }>('script.callFunction', {
      functionDeclaration: `() => [...document.querySelectorAll('${controls}')].filter((control) => control.checkVisibility())`,
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0 },
    });
    return result.value.map(({ sharedId }) => ({ sharedId }));
  }

  async hover(selector: string): Promise<void> {
    await this.#moveMouse([await this.#middleOf(selector)]);
  }

  async drag(selector: string): Promise<void> {
    const start = await this.#middleOf(selector);
    const moves = [20, 40].map((way) => ({ ...start, x: start.x + way, y: start.y + way }));
    await this.#moveMouse([
      start,
      { type: 'pointerDown', button: 0 },
      ...moves,
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async #middleOf(selector: string) {
    const { x, y } = await this.evaluate(middleOf, selector);
    return { type: 'pointerMove', x, y, origin: 'viewport' };
  }

  async #moveMouse(actions: object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    await this.bidi.perform(this.context, [{ type: 'pointer', id: 'mouse', parameters, actions }]);
  }

  async type(text: string): Promise<void> {
    const presses = [...text].flatMap((character) => {
      const value = character === '\n' ? webDriverKey('Enter') : character;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await this.bidi.perform(this.context, [{ type: 'key', id: 'keyboard', actions: presses }]);
  }

  async press(key: string, ...held: string[]): Promise<void> {
    // The browser handles Escape itself, which a key sent straight to the page would miss.
    if (key === 'Escape') return this.bidi.inBrowser(chrome.pressOnKeyboard, [keyboardKey(key)]);
    return this.pressAll([key], ...held);
  }

  async pressAll(keys: readonly string[], ...held: string[]): Promise<void> {
    const down = (key: string) => ({ type: 'keyDown', value: webDriverKey(key) });
    const up = (key: string) => ({ type: 'keyUp', value: webDriverKey(key) });
    const presses = keys.flatMap((key) => [down(key), up(key)]);
    const actions = [...held.map(down), ...presses, ...held.toReversed().map(up)];
    await this.bidi.perform(this.context, [{ type: 'key', id: 'keyboard', actions }]);
  }
}

export class FirefoxExtensionPage extends FirefoxPopup implements ExtensionPage {
  override async close(): Promise<void> {
    if (this.address.endsWith('/print.html')) await this.#printNoMore();
    await super.close();
  }

  /** If the tab is closed while the page begins to print, Firefox opens a window for it, which takes the focus. */
  async #printNoMore(): Promise<void> {
    await this.evaluate(() => {
      window.print = () => {};
    });
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.bidi.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
    });
    await this.waitFor((width, height) => innerWidth === width && innerHeight === height, width, height);
  }

  async pdf({ width, height }: { width: number; height: number }): Promise<Uint8Array> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.print', {
      context: this.context,
      page: { width: width / 10, height: height / 10 },
    });
    return Buffer.from(data, 'base64');
  }

  async chooseFile(selector: string, ...paths: string[]): Promise<void> {
    const locator = { type: 'css', value: selector };
    const { nodes } = await this.bidi.send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator,
    });
    const element = { sharedId: nodes[0]?.sharedId };
    await this.bidi.send('input.setFiles', { context: this.context, element, files: paths });
  }
}
