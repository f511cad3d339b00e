/**
 * Invisible characters without meaning in an address: soft hyphens, zero-width spaces, direction marks, embeddings and
 * isolates (U+202A to U+202E, U+2066 to U+2069, U+200E, U+200F), byte order marks, and object replacement characters.
 */
const ANYWHERE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFC]/g;

/** Joiners shape letters of some scripts, but not next to ASCII or at either end. */
const JOINERS = /(?<=^|[\0-\x7F])[\u200C\u200D]+|[\u200C\u200D]+(?=[\0-\x7F]|$)/g;

export function withoutInvisible(text: string): string {
  return text.replace(ANYWHERE, '').replace(JOINERS, '');
}
