/** Lines that `readLines` reads as these texts with these captions. */
export function writtenLines(entries: readonly { text: string; caption: string }[]): string {
  return entries
    .map(({ text, caption }) => (caption === '' ? text : `${caption.replace(/\s+/g, ' ').trim()}\t${text}`))
    .join('\n');
}
