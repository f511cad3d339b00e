import { browser } from 'wxt/browser';
import { type ChosenLevel, isChosenLevel } from '../settings/chosen-level.ts';
import { type Areas, areaOfSettings } from './settings-area.ts';

/** The one setting that the first paint needs, without loading the code for all of them. Never rejects. */
export async function readChosenLevel(areas?: Areas): Promise<ChosenLevel> {
  try {
    const { stored } = await areaOfSettings(areas);
    return isChosenLevel(stored.errorCorrection) ? stored.errorCorrection : 'auto';
  } catch {
    return 'auto';
  }
}

/** Calls back with the level whenever settings have changed, in this window, another, or on another device. */
export function watchChosenLevel(
  receive: (level: ChosenLevel) => void,
  storage: Areas & Pick<typeof browser.storage, 'onChanged'> = browser.storage,
): void {
  storage.onChanged.addListener(async (changes, areaName) => {
    const isOfSettings = areaName === 'sync' || areaName === 'local';
    if (isOfSettings && 'errorCorrection' in changes) receive(await readChosenLevel(storage));
  });
}
