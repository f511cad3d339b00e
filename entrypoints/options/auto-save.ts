import type { WriteResult } from '../../components/browser/settings.ts';
import type { Settings } from '../../components/settings/settings.ts';

/** Browsers take 120 writes a minute. What changes within this time of a write goes together into the next. */
const PAUSE_MS = 600;

/**
 * Firefox (153) closes a tab only once a page that listens to the first has heard it, but does not wait for the second:
 * what a page asks of the browser then may come too late. The first is not always sent.
 */
const LAST_EVENTS = ['beforeunload', 'pagehide'];

interface AutoSaveOptions {
  /** Asks the browser before it returns: a page that closes does not come to what would be done later. */
  write(change: Partial<Settings>): Promise<WriteResult>;
  /** What is in a field that has not been left yet. */
  typed(): Partial<Settings>;
  /** Called with how storing all that was unsaved went. */
  report(result: WriteResult): void;
}

/** Stores what has changed: at once, and then no more often than the browser allows; but when the page closes, all of it. */
export class AutoSave {
  readonly #options: AutoSaveOptions;
  #unsaved: Partial<Settings> = {};
  #isBusy = false;

  constructor(options: AutoSaveOptions, page: Pick<EventTarget, 'addEventListener'> = window) {
    this.#options = options;
    for (const event of LAST_EVENTS) {
      page.addEventListener(event, () => {
        const change = { ...this.#unsaved, ...options.typed() };
        if (!isEmpty(change)) void options.write(change);
      });
    }
  }

  /** What is on the page and not, or not yet, stored. */
  get unsaved(): Partial<Settings> {
    return this.#unsaved;
  }

  save(change: Partial<Settings>): void {
    this.#unsaved = { ...this.#unsaved, ...change };
    if (!this.#isBusy) void this.#next();
  }

  async #next(): Promise<void> {
    this.#isBusy = true;
    const change = this.#unsaved;
    const result = await this.#options.write(change);
    // What was changed again meanwhile is still to be saved. What could not be saved goes with the next change.
    if (result.ok && this.#unsaved === change) this.#unsaved = {};
    if (!result.ok || isEmpty(this.#unsaved)) this.#options.report(result);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    this.#isBusy = false;
    if (this.#unsaved !== change && !isEmpty(this.#unsaved)) void this.#next();
  }
}

function isEmpty(change: Partial<Settings>): boolean {
  return Object.keys(change).length === 0;
}
