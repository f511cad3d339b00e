/**
 * The beginning of a text, for where all of it would be too much to read out or to show. At most `length`
 * UTF-16 units and an ellipsis; no character is cut in two.
 */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
