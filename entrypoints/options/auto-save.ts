import type { WriteResult } from '../../components/browser/settings.ts';
import type { Settings } from '../../components/settings/settings.ts';

/** Browsers allow 120 writes a minute. Changes within this time after a write go into the next one together. */
const PAUSE_MS = 600;

/**
 * Firefox 153 waits for a page's `beforeunload` before it closes a tab, but not for `pagehide`, in which a write may come
 * too late. `beforeunload` is not always sent.
 */
const LAST_EVENTS = ['beforeunload', 'pagehide'];

interface AutoSaveOptions {
  /** Must call the browser before it returns: a closing page runs nothing afterwards. */
  write(change: Partial<Settings>): Promise<WriteResult>;
  /** Values in fields that still have the focus. */
  typed(): Partial<Settings>;
  /** Called when everything unsaved was stored, or could not be. */
  report(result: WriteResult): void;
}

/** Stores changes: the first at once, then no more often than the browser allows, and everything when the page closes. */
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

  /** Changes that are not stored, or not yet. */
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
    // Changes made in the meantime are still unsaved. What could not be stored is retried with the next change.
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
