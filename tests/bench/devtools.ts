import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js';
import type { Protocol } from 'puppeteer-core';
import { chromiumArguments } from '../browsers/chromium-arguments.ts';
import type { LaunchOptions } from '../browsers/driver.ts';
import { Failure } from '../machine/command.ts';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

/**
 * Chromium and its debugging protocol, with no library in between. A library attaches to every popup before it starts,
 * holds it, and prepares it, and that would be measured, too.
 */
export class Devtools {
  readonly #input: Writable;
  readonly #ended: Promise<unknown>;
  readonly #profile: string;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #listeners = new Set<(message: Message) => void>();
  #lastId = 0;

  /** Starts Chromium without a window, with a fresh profile and no extension. */
  constructor(options: LaunchOptions & { executable: string }) {
    this.#profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const child = spawn(
      options.executable,
      [
        ...chromiumArguments(options),
        '--headless=new',
        '--remote-debugging-pipe',
        '--enable-unsafe-extension-debugging',
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    this.#ended = new Promise((resolve) => child.on('exit', resolve));
    this.#input = child.stdio[3] as Writable;
    let rest = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  #receive(message: Message): void {
    if (message.id !== undefined) this.#answers.get(message.id)?.(message);
    else for (const listener of [...this.#listeners]) listener(message);
  }

  /** Sends a command to the browser, or to the target of a session. */
  send<Method extends keyof Commands>(
    method: Method,
    params?: Commands[Method]['paramsType'][0],
    sessionId?: string,
  ): Promise<Commands[Method]['returnType']> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) => {
        this.#answers.delete(id);
        if (error) reject(new Failure(`${method}: ${error.message}`));
        else resolve(result as Commands[Method]['returnType']);
      });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** The next event from the browser, or a session, that is the one looked for. */
  next<Method extends keyof Events>(
    method: Method,
    isIt: (params: Events[Method][0]) => boolean,
    sessionId?: string,
  ): Promise<Events[Method][0]> {
    return new Promise((resolve) => {
      const listener = (message: Message) => {
        if (message.method !== method || message.sessionId !== sessionId) return;
        const params = message.params as Events[Method][0];
        if (!isIt(params)) return;
        this.#listeners.delete(listener);
        resolve(params);
      };
      this.#listeners.add(listener);
    });
  }

  async attach(targetId: string): Promise<string> {
    return (await this.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
  }

  /** Opens an address in a new tab and waits until it has loaded. */
  async open(url: string): Promise<{ targetId: string; sessionId: string }> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const sessionId = await this.attach(targetId);
    await this.send('Page.enable', {}, sessionId);
    const loaded = this.next('Page.loadEventFired', () => true, sessionId);
    await this.send('Page.navigate', { url }, sessionId);
    await loaded;
    return { targetId, sessionId };
  }

  /** The value of an expression in the target of a session. Promises are awaited. */
  async evaluate<Value>(sessionId: string, expression: string): Promise<Value> {
    const { result, exceptionDetails }: Protocol.Runtime.EvaluateResponse = await this.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    if (exceptionDetails) throw new Failure(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }

  async closeTarget(targetId: string): Promise<void> {
    const gone = this.next('Target.targetDestroyed', (params) => params.targetId === targetId);
    await this.send('Target.closeTarget', { targetId });
    await gone;
  }

  async close(): Promise<void> {
    await this.send('Browser.close');
    await this.#ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
