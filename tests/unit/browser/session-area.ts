type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes) => void;

/** `storage.session` without a browser: each call is done, in order, a moment after it is made. */
export class SessionArea {
  items: Record<string, unknown> = {};
  /** Whether it refuses whatever would be put beside what is there. */
  isFull = false;
  readonly #listeners = new Set<Listener>();

  readonly onChanged = {
    addListener: (listener: Listener) => void this.#listeners.add(listener),
    removeListener: (listener: Listener) => void this.#listeners.delete(listener),
  };

  async get(key: string | null): Promise<Record<string, unknown>> {
    await undefined;
    if (key === null) return structuredClone(this.items);
    return key in this.items ? { [key]: structuredClone(this.items[key]) } : {};
  }

  async set(added: Record<string, unknown>): Promise<void> {
    await undefined;
    if (this.isFull && Object.keys(this.items).length > 0)
      throw new Error('Session storage quota bytes exceeded.');
    Object.assign(this.items, structuredClone(added));
    this.#tell(Object.fromEntries(Object.entries(added).map(([key, newValue]) => [key, { newValue }])));
  }

  async remove(keys: string | string[]): Promise<void> {
    await undefined;
    const gone = [keys].flat().filter((key) => key in this.items);
    for (const key of gone) delete this.items[key];
    this.#tell(Object.fromEntries(gone.map((key) => [key, {}])));
  }

  async clear(): Promise<void> {
    await this.remove(Object.keys(this.items));
  }

  #tell(changes: Changes): void {
    if (Object.keys(changes).length > 0) for (const listener of this.#listeners) listener(changes);
  }
}

/** A new one, as what takes one wants it. */
export function sessionArea(): SessionArea & typeof chrome.storage.session {
  return new SessionArea() as never;
}
