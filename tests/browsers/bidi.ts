import type { Browser } from 'puppeteer-core';
import { BrowserError } from './driver.ts';
import { lookScript } from './wait.ts';

interface Point {
  x: number;
  y: number;
  /** The origin of the point: the viewport's upper left corner, or the center of an element. */
  origin: 'viewport' | { type: string; element: { sharedId: string } };
}

interface Answer {
  type: 'success' | 'exception';
  result?: { type: string; value?: string };
  exceptionDetails?: { text: string };
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** WebDriver BiDi with Firefox, for what puppeteer cannot reach: the browser's own window, and extension popups. */
export class Bidi {
  readonly #connection: Connection;
  readonly #window: string;

  private constructor(connection: Connection, window: string) {
    this.#connection = connection;
    this.#window = window;
  }

  static async with(browser: Browser): Promise<Bidi> {
    // Puppeteer has no public way to send arbitrary commands here, as `CDPSession` does for Chromium.
    const { connection } = browser as unknown as { connection: Connection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as { contexts: { context: string }[] };
    if (contexts[0] === undefined) throw new BrowserError('Firefox has no window.');
    return new Bidi(connection, contexts[0].context);
  }

  async send<Result>(method: string, params: object): Promise<Result> {
    try {
      return (await this.#connection.send(method, params)).result as Result;
    } catch (error) {
      // Firefox's stack traces do not help a reader; the command, the kind of error and its message do.
      const [message] = (error as Error).message.split(' RemoteError@');
      throw new BrowserError(`${method}: ${message}`, { cause: error });
    }
  }

  /** Runs a function in a page or popup; arguments and result travel as JSON. */
  async evaluate<Args extends unknown[], Result>(
    context: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = await this.send<Answer>('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${run})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception')
      throw new BrowserError(answer.exceptionDetails?.text ?? 'Failed in the page.');
    return answer.result?.value === undefined ? (undefined as Result) : JSON.parse(answer.result.value);
  }

  /** Runs the text of a script in a page or popup, whatever the content security policy. */
  async inject(context: string, script: string): Promise<void> {
    await this.#run(context, `${script}\n;undefined`);
  }

  /** Calls a function in a page or popup until it gives something, for at most a second: see `lookScript`. */
  async look<Args extends unknown[], Result>(
    context: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result | undefined> {
    const { result } = await this.#run(context, lookScript(run, args));
    return result?.value === undefined ? undefined : JSON.parse(result.value);
  }

  async #run(context: string, expression: string): Promise<Answer> {
    const answer = await this.send<Answer>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception')
      throw new BrowserError(answer.exceptionDetails?.text ?? 'Failed in the page.');
    return answer;
  }

  /** Runs a function of `firefox-chrome.ts` in the browser's first window. */
  inBrowser<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.evaluate(this.#window, run, ...args);
  }

  /** Calls a function of `firefox-chrome.ts` until it gives something, for at most a second. */
  lookInBrowser<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result | undefined> {
    return this.look(this.#window, run, ...args);
  }

  async perform(context: string, actions: object[]): Promise<void> {
    await this.send('input.performActions', { context, actions });
  }

  /** Moves the mouse to a point and clicks; button 0 is the left one, 2 the right one. */
  async click(context: string, point: Point, button: 0 | 2 = 0): Promise<void> {
    const actions = [
      { type: 'pointerMove', ...point },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    await this.perform(context, [
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
    ]);
  }
}
