import { browser } from 'wxt/browser';
import { type ParsedSettings, parseSettings, type Settings, VERSION } from '../settings/settings.ts';
import { type Areas, areaOfSettings } from './settings-area.ts';

/** `full`: there is no room left. `refused`: anything else, such as more than 120 changes in a minute. */
export type WriteResult = { ok: true } | { ok: false; reason: 'full' | 'refused' };

/**
 * What is stored, or the defaults. Never rejects.
 *
 * All of it goes from browser to browser (see settings-area.ts) but this computer's address, which is another computer's
 * nowhere.
 */
export async function readSettings(areas: Areas = browser.storage): Promise<ParsedSettings> {
  try {
    const [{ stored }, own] = await Promise.all([areaOfSettings(areas), areas.local.get('lanAddress')]);
    const { lanAddress: _, ...shared } = stored;
    return parseSettings({ ...shared, ...own });
  } catch {
    return parseSettings(undefined);
  }
}

/** Stores what has changed, in one operation where it can be. */
export async function writeSettings(
  change: Partial<Settings>,
  areas: Areas = browser.storage,
): Promise<WriteResult> {
  try {
    const { lanAddress, ...shared } = change;
    if (lanAddress !== undefined) await areas.local.set({ lanAddress });
    if (Object.keys(shared).length > 0) {
      const { area, stored } = await areaOfSettings(areas);
      // What a newer version wrote stays marked as its own.
      await area.set({ ...('version' in stored ? {} : { version: VERSION }), ...shared });
    }
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

/** By the words of Chromium (`QUOTA_BYTES quota exceeded`, but also of its rate limits) and Firefox (`QuotaExceededError`). */
function isAboutRoom(message: string): boolean {
  return /quota/i.test(message) && !/MAX_WRITE_OPERATIONS/.test(message);
}
