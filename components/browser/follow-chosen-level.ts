import { browser } from 'wxt/browser';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import { followSettings } from './follow-settings.ts';
import { readChosenLevel } from './read-chosen-level.ts';
import type { Areas } from './settings-area.ts';

/** Calls back with the level, and again whenever it has changed. Resolves after the first call. */
export function followChosenLevel(
  receive: (level: ChosenLevel) => void,
  areas: Areas & Pick<typeof browser.storage, 'onChanged'> = browser.storage,
): Promise<void> {
  return followSettings(
    async () => receive(await readChosenLevel(areas)),
    areas,
    (changes) => 'errorCorrection' in changes,
  );
}
