import type { browser } from 'wxt/browser';

type Changes = Record<string, unknown>;

/**
 * Reads something that depends on settings, and again whenever some have changed, in this window, another, or on another
 * device. Resolves once it has been read for the first time.
 *
 * @param isAbout whether a change matters
 */
export function followSettings(
  read: () => Promise<void>,
  { onChanged }: Pick<typeof browser.storage, 'onChanged'>,
  isAbout: (changes: Changes) => boolean = () => true,
): Promise<void> {
  let turn = Promise.resolve();
  // One after the other: of two at once, the one that began first could end last, with what is no longer stored.
  const readNext = () => {
    turn = turn.then(read, read);
    return turn;
  };
  // Listens before the first read, so that no change in between is missed.
  onChanged.addListener((changes, areaName) => {
    const isOfSettings = areaName === 'sync' || areaName === 'local';
    if (isOfSettings && isAbout(changes)) void readNext();
  });
  return readNext();
}
