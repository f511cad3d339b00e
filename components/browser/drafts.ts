import { browser } from 'wxt/browser';

/**
 * What is being filled in in a tab of PageHop's own. It is in `storage.session`, which is memory only and nothing of a
 * private window either is ever written to disk, under the id of the tab: that stays when the page is loaded again, no two
 * tabs have the same, and a tab that is closed does not come back with it.
 */
const PREFIX = 'draft ';

/** What a page tells the background when it is left. */
const LEFT = 'page-left';

/** How long a tab may take to close once its page is left, in milliseconds. */
const CLOSING_MS = 1000;

/** What keeping drafts takes of the browser. */
export interface Keeping {
  tabs: Pick<typeof browser.tabs, 'getCurrent' | 'query'>;
  storage: { session: Pick<typeof browser.storage.session, 'get' | 'set' | 'remove'> };
}

/** Where this tab's own draft is kept. */
export class DraftStore<Draft> {
  readonly #key: Promise<string>;
  readonly #session: Keeping['storage']['session'];
  /** Of several changes in a row, only the first and the last are written. */
  #next: Draft | undefined;
  #writing: Promise<void> | undefined;

  constructor({ tabs, storage: { session } }: Keeping = browser) {
    this.#key = tabs.getCurrent().then((tab) => `${PREFIX}${tab?.id}`);
    this.#session = session;
  }

  async read(): Promise<Draft | undefined> {
    const key = await this.#key;
    return (await this.#session.get<Record<string, Draft>>(key))[key];
  }

  /** Resolves when what was given last is kept, or will never be. */
  write(draft: Draft): Promise<void> {
    this.#next = draft;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    const key = await this.#key;
    while (this.#next !== undefined) {
      const draft = this.#next;
      this.#next = undefined;
      // Where memory is full, what is filled in stays on the page.
      await this.#session.set({ [key]: draft }).catch(() => {});
    }
  }
}

/** Has the background forget this tab's draft once the tab is closed: a page is not told whether it is, or is loaded again. */
export function forgetWhenClosed(
  runtime: Pick<typeof browser.runtime, 'sendMessage'> = browser.runtime,
): void {
  // Nobody answers.
  addEventListener('pagehide', () => void runtime.sendMessage(LEFT).catch(() => {}));
}

/** For the background: forgets drafts a moment after a page that may have one is left. */
export function forgetDraftsWhenLeft(
  runtime: Pick<typeof browser.runtime, 'onMessage'> = browser.runtime,
  api?: Keeping,
): void {
  runtime.onMessage.addListener((received: unknown) => {
    if (received === LEFT) setTimeout(() => forgetDraftsOfClosedTabs(api), CLOSING_MS);
  });
}

/** Forgets the drafts of tabs that are no longer there. */
export async function forgetDraftsOfClosedTabs(api: Keeping = browser): Promise<void> {
  const [all, open] = await Promise.all([
    api.storage.session.get<Record<string, unknown>>(null),
    api.tabs.query({}),
  ]);
  const kept = new Set(open.map(({ id }) => `${PREFIX}${id}`));
  const gone = Object.keys(all).filter((key) => key.startsWith(PREFIX) && !kept.has(key));
  if (gone.length > 0) await api.storage.session.remove(gone);
}
