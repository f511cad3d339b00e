/** With every line break as `\n`, the way text boxes have them (HTML, API value of a textarea). */
export function withUniformLineBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
