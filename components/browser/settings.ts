import { browser } from 'wxt/browser';
import {
  type ParsedSettings,
  parseSettings,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  settingOf,
  VERSION,
} from '../settings/settings.ts';
import { followSettings } from './follow-settings.ts';
import { type Area, type Areas, areaOfSettings } from './settings-area.ts';

/** `full`: the storage quota is used up. `refused`: anything else, such as more than 120 writes a minute. */
export type WriteResult = { ok: true } | { ok: false; reason: 'full' | 'refused' };

/** Which settings each area holds. */
const LOCAL: SettingName[] = SETTING_NAMES.filter((name) => settingOf(name).isLocal);
const SHARED: SettingName[] = SETTING_NAMES.filter((name) => !settingOf(name).isLocal);

/** What is stored, or the defaults. Never rejects. */
export function readSettings(areas?: Areas): Promise<ParsedSettings> {
  return new SettingsStore(areas).read();
}

/**
 * The stored settings. Those of this machine are in `storage.local`, all others travel with the person (see
 * settings-area.ts). The last read is remembered, so that a write starts at once: a page that is closing cannot wait.
 */
export class SettingsStore {
  readonly #areas: Areas;
  #shared: Area;
  /** If so, writes leave it alone: it may be a newer one. */
  #hasVersion = false;

  constructor(areas: Areas = browser.storage) {
    this.#areas = areas;
    this.#shared = areas.sync ?? areas.local;
  }

  /** What is stored, or the defaults. Never rejects. */
  async read(): Promise<ParsedSettings> {
    try {
      const [{ area, stored }, own] = await Promise.all([
        areaOfSettings(this.#areas),
        this.#areas.local.get(LOCAL),
      ]);
      this.#shared = area;
      this.#hasVersion = 'version' in stored;
      return parseSettings({ ...without(stored, LOCAL), ...without(own, SHARED) });
    } catch {
      return parseSettings(undefined);
    }
  }

  /** Stores changes: one operation per area, started before this returns. */
  async write(change: Partial<Settings>): Promise<WriteResult> {
    const own = without(change, SHARED);
    const shared = without(change, LOCAL);
    try {
      await Promise.all([
        isEmpty(own) || this.#areas.local.set(own),
        isEmpty(shared) || this.#shared.set(this.#hasVersion ? shared : { version: VERSION, ...shared }),
      ]);
      return { ok: true };
    } catch (error) {
      return { ok: false, reason: isAboutRoom(String(error)) ? 'full' : 'refused' };
    }
  }

  /** Calls back with what is stored, and again whenever that has changed. Resolves after the first call. */
  follow(receive: (parsed: ParsedSettings) => void): Promise<void> {
    return followSettings(async () => receive(await this.read()), browser.storage);
  }
}

function without(items: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(items).filter(([name]) => !names.includes(name)));
}

function isEmpty(items: Record<string, unknown>): boolean {
  return Object.keys(items).length === 0;
}

/** Chromium says `QUOTA_BYTES quota exceeded`, but “quota” also for its rate limits; Firefox says `QuotaExceededError`. */
function isAboutRoom(message: string): boolean {
  return /quota/i.test(message) && !/MAX_WRITE_OPERATIONS/.test(message);
}
