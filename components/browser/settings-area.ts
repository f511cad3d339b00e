import { browser } from 'wxt/browser';

export type Area = Pick<typeof browser.storage.sync, 'get' | 'set'>;

export interface Areas {
  sync?: Area;
  local: Area;
}

/**
 * Where settings are, and what is there. They go with the person from browser to browser, in `storage.sync`; without an
 * account, that is on this machine only. Each is an item of its own, so that two devices that change different ones both
 * have their way, and what a newer version keeps there is left alone.
 *
 * It is `storage.local` exactly where the former is not there or will not be read. Firefox has a preference for that,
 * `webextensions.storage.sync.enabled`, which its version 153 does not heed.
 */
export async function areaOfSettings({ sync, local }: Areas = browser.storage): Promise<{
  area: Area;
  stored: Record<string, unknown>;
}> {
  if (sync !== undefined) {
    try {
      return { area: sync, stored: await sync.get(null) };
    } catch {
      // Then as if it were not there.
    }
  }
  return { area: local, stored: await local.get(null) };
}
