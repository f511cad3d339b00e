import { browser } from 'wxt/browser';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import { readChosenLevel } from './read-chosen-level.ts';
import type { Areas } from './settings-area.ts';

/** Calls back with the level whenever settings have changed, in this window, another, or on another device. */
export function watchChosenLevel(
  receive: (level: ChosenLevel) => void,
  areas: Areas & Pick<typeof browser.storage, 'onChanged'> = browser.storage,
): void {
  areas.onChanged.addListener(async (changes, areaName) => {
    const isOfSettings = areaName === 'sync' || areaName === 'local';
    if (isOfSettings && 'errorCorrection' in changes) receive(await readChosenLevel(areas));
  });
}
