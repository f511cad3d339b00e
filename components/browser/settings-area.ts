import { browser } from 'wxt/browser';

export type Area = Pick<typeof browser.storage.sync, 'get' | 'set'>;

export interface Areas {
  sync?: Area;
  local: Area;
}

/**
 * Where the settings are, and what is stored there. `storage.sync` carries them from browser to browser; without an
 * account, it stays on this machine. Each setting is an item of its own, so that changes on two devices do not overwrite
 * each other and items of a newer version are left alone.
 *
 * `storage.local` is used only if `storage.sync` is missing or cannot be read. Firefox has the preference
 * `webextensions.storage.sync.enabled` for that, but version 153 ignores it.
 */
export async function areaOfSettings({ sync, local }: Areas = browser.storage): Promise<{
  area: Area;
  stored: Record<string, unknown>;
}> {
  if (sync !== undefined) {
    try {
      return { area: sync, stored: await sync.get(null) };
    } catch {
      // As if it were missing.
    }
  }
  return { area: local, stored: await local.get(null) };
}
