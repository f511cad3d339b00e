/**
 * Kanji segments after an ECI for UTF-8 (ISO/IEC 18004, 7.4.2 and 7.4.6): lean-qr writes such codes, and the decoder
 * mistakes their Shift JIS for UTF-8.
 */

/** One UTF-8 character, or a run of Shift JIS pairs (JIS X 0208 only, as in Kanji mode). */
const UTF8 =
  /^(?:[^\x80-\xff]|[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2})/;
const KANJI = /^[\x81-\x9f\xe0-\xeb][\x40-\x7e\x80-\xfc]/;

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

interface Way {
  /** How often the encoding changes. */
  readonly changes: number;
  readonly text: string;
  readonly isKanji: boolean;
}

/** Decodes bytes that are partly UTF-8 and partly Shift JIS, with as few changes of encoding as possible. */
export function mixedText(bytes: Uint8Array): string | undefined {
  const all = String.fromCharCode(...bytes);
  /** For each position, the best ways to read the bytes before it: one that ends in UTF-8 and one in Kanji. */
  const ways = new Map<number, Way[]>([[0, [{ changes: 0, text: '', isKanji: false }]]]);
  for (let at = 0; at < all.length; at++) {
    for (const way of ways.get(at) ?? []) {
      for (const [pattern, encoding] of [
        [UTF8, 'utf-8'],
        [KANJI, 'shift_jis'],
      ] as const) {
        const length = pattern.exec(all.slice(at, at + 4))?.[0].length;
        if (length === undefined) continue;
        const isKanji = encoding === 'shift_jis';
        const next: Way = {
          changes: way.changes + (way.isKanji === isKanji ? 0 : 1),
          text: way.text + new TextDecoder(encoding).decode(bytes.subarray(at, at + length)),
          isKanji,
        };
        const others = ways.get(at + length) ?? [];
        const other = others.find((known) => known.isKanji === isKanji);
        if (other === undefined || next.changes < other.changes)
          ways.set(at + length, [...others.filter((known) => known !== other), next]);
      }
    }
  }
  const ends = ways.get(all.length) ?? [];
  return ends.sort((a, b) => a.changes - b.changes)[0]?.text;
}
