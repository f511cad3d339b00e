/**
 * The key that was pressed, to compare with keyboard shortcuts: a letter in lower case; on keyboards of other scripts, the
 * Latin letter in the same place. `undefined` while Control, Alt or Meta is held, which belong to the browser.
 */
export function letterKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): string | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const [, place] = /^Key([A-Z])$/.exec(event.code) ?? [];
  const isOtherScript = place !== undefined && !/^[\x20-\x7F]$/.test(event.key);
  return (isOtherScript ? place : event.key).toLowerCase();
}
