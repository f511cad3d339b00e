import { browser } from 'wxt/browser';
import { type ParsedSettings, parseSettings, type Settings, VERSION } from '../content/settings/settings.ts';

/**
 * Settings go with the person from browser to browser, in `storage.sync`; without an account, that is on this machine
 * only. Each is an item of its own, so that two devices that change different ones both have their way, and what a
 * newer version keeps there is left alone.
 */
type Area = Pick<typeof browser.storage.sync, 'get' | 'set'>;

interface Storage {
  sync?: Area;
  local: Area;
}

/** `full`: there is no room left. `refused`: anything else, such as more than 120 changes in a minute. */
export type WriteResult = { ok: true } | { ok: false; reason: 'full' | 'refused' };

/** What is stored, or the defaults. Never rejects. */
export async function readSettings(storage: Storage = browser.storage): Promise<ParsedSettings> {
  try {
    return parseSettings((await areaOf(storage)).stored);
  } catch {
    return parseSettings(undefined);
  }
}

/** Stores what has changed, in one operation. */
export async function writeSettings(
  change: Partial<Settings>,
  storage: Storage = browser.storage,
): Promise<WriteResult> {
  try {
    const { area, stored } = await areaOf(storage);
    // What a newer version wrote stays marked as its own.
    await area.set({ ...('version' in stored ? {} : { version: VERSION }), ...change });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: isAboutRoom(String(error)) ? 'full' : 'refused' };
  }
}

/** Calls back whenever settings have changed, in this window, another, or on another device. */
export function onSettingsChanged(
  receive: (parsed: ParsedSettings) => void,
  { onChanged }: Pick<typeof browser.storage, 'onChanged'> = browser.storage,
): void {
  onChanged.addListener(async (_changes, areaName) => {
    if (areaName === 'sync' || areaName === 'local') receive(await readSettings());
  });
}

/**
 * `storage.sync` and what it holds; `storage.local` exactly where the former is not there or will not be read, which
 * is how Firefox answers when a person or a policy has set `webextensions.storage.sync.enabled` to false.
 */
async function areaOf({ sync, local }: Storage): Promise<{ area: Area; stored: Record<string, unknown> }> {
  if (sync !== undefined) {
    try {
      return { area: sync, stored: await sync.get(null) };
    } catch {
      // Then as if it were not there.
    }
  }
  return { area: local, stored: await local.get(null) };
}

/** By the words of Chromium (`QUOTA_BYTES quota exceeded`, but also of its rate limits) and Firefox (`QuotaExceededError`). */
function isAboutRoom(message: string): boolean {
  return /quota/i.test(message) && !/MAX_WRITE_OPERATIONS/.test(message);
}
