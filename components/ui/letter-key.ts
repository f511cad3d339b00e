/**
 * The key that was pressed, for comparing with the letters of keyboard shortcuts: a letter in lower case, on a keyboard
 * of another script the Latin one in that place. `undefined` while Control, Alt or Meta is held: those are the browser's.
 */
export function letterKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): string | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const [, place] = /^Key([A-Z])$/.exec(event.code) ?? [];
  const isOtherScript = place !== undefined && !/^[\x20-\x7F]$/.test(event.key);
  return (isOtherScript ? place : event.key).toLowerCase();
}
