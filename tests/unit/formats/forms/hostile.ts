import fc from 'fast-check';

/** What has a meaning of its own in one of the formats, what breaks lines, and what is seldom thought of. */
const PIECES = [
  ...['\\', ';', ',', ':', '"', '%', '%3B', '+', '&', '=', '?', '#', '/', '@', '<', '>', "'", '`', '|', '^'],
  ...['\\n', '\\;', ';;', ' ', '  ', '\t', '\u00A0', '\u200B', '\uFEFF', 'ü', 'é', '日本', '한', 'ーア'],
  ...['😀', '👩‍👩‍👧', '🇩🇪', 'سلام', 'שלום', '\u202E', '\u2067', '\uD83D', '\uDE00', '\0', '\u001B', '\u2028'],
  ...['END:VCARD', 'BEGIN:VEVENT', 'T:WPA', 'P:', 'S:', 'RF18', 'x'.repeat(300), 'Home', '1', '=\r\n', '=3B'],
];
const BREAKS = ['\n', '\r\n', '\r', '\n ', '\r\n\tx'];

/** A text of one line, as a field for one gives it. */
export const oneLine = textOf(PIECES);

/** A text of several. */
export const severalLines = textOf([...PIECES, ...BREAKS]);

function textOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const clean = pieces.filter(
    (piece) => pieces.some((other) => BREAKS.includes(other)) || !/[\r\n]/.test(piece),
  );
  return fc
    .array(fc.oneof(fc.constantFrom(...clean), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join(''));
}
