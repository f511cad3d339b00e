import { browser } from 'wxt/browser';

/**
 * What is filled in on a page of PageHop's own. It is kept in `storage.session`, in memory, so that nothing is written to disk,
 * not even from private windows. Its key is the id of the tab: it is unique, survives a reload, and is never reused.
 */
const PREFIX = 'draft ';

/** What a page tells the background when it is left. */
const LEFT = 'page-left';

/** How long a tab may take to close once its page is left, in milliseconds. */
const CLOSING_MS = 1000;

/** The parts of the browser needed to keep drafts. */
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

  /** Resolves when the last draft is kept, or could not be. */
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
      // If the storage is full, what is filled in is only on the page.
      await this.#session.set({ [key]: draft }).catch(() => {});
    }
  }
}

/** Has the background put things in order once this tab is closed: the page itself cannot tell that from a reload. */
export function tellWhenLeft(runtime: Pick<typeof browser.runtime, 'sendMessage'> = browser.runtime): void {
  // Nobody answers.
  addEventListener('pagehide', () => void runtime.sendMessage(LEFT).catch(() => {}));
}

/** For the background: calls back a moment after a page with a draft is left. By then, a closing tab is closed. */
export function onPageLeft(
  act: () => void,
  runtime: Pick<typeof browser.runtime, 'onMessage'> = browser.runtime,
): void {
  runtime.onMessage.addListener((received: unknown) => {
    if (received === LEFT) setTimeout(act, CLOSING_MS);
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
