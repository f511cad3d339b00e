import { type WriteResult, writeSettings } from '../../components/browser/settings.ts';
import type { Settings } from '../../components/settings/settings.ts';

/** Browsers take 120 writes a minute. What changes within this time of a write goes together into the next. */
const PAUSE_MS = 600;

/** Stores what has changed: at once, and then no more often than the browser allows. */
export class Saving {
  readonly #report: (result: WriteResult) => void;
  #unsaved: Partial<Settings> = {};
  #isBusy = false;

  /** @param report called with how each write went */
  constructor(report: (result: WriteResult) => void) {
    this.#report = report;
    // A page that closes within the pause still saves what it has.
    addEventListener('pagehide', () => {
      if (Object.keys(this.#unsaved).length > 0) void writeSettings(this.#unsaved);
    });
  }

  /** What is on the page and not, or not yet, stored. */
  get unsaved(): Partial<Settings> {
    return this.#unsaved;
  }

  save(change: Partial<Settings>): void {
    this.#unsaved = { ...this.#unsaved, ...change };
    if (!this.#isBusy) void this.#write();
  }

  async #write(): Promise<void> {
    this.#isBusy = true;
    const change = this.#unsaved;
    const result = await writeSettings(change);
    // What was changed again meanwhile is still to be saved. What could not be saved goes with the next change.
    if (result.ok && this.#unsaved === change) this.#unsaved = {};
    this.#report(result);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    this.#isBusy = false;
    if (this.#unsaved !== change && Object.keys(this.#unsaved).length > 0) void this.#write();
  }
}
