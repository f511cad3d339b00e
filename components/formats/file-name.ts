import type { Payload } from '../payload/payload.ts';
import { recognize } from './formats.ts';
import { trim } from './slug.ts';

/**
 * In UTF-16 units, ending included. 80 of them are at most 240 bytes of UTF-8, under the 255 that common file
 * systems allow.
 */
export const MAX_LENGTH = 80;

/** Device names that Windows reserves, alone or before a dot. */
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/;

/**
 * A file name for the code of a payload: what its kind calls it, such as the host and the page's title. Safe on Windows,
 * macOS and Linux, at most 80 characters, never empty. Tells no secret: a file name is seen by more people than the
 * file. From a private window it says nothing, because browsers list downloads.
 *
 * @param extension without the dot, such as `png`
 */
export function fileName({ text, title, isPrivate }: Payload, extension: string): string {
  const ending = `.${extension}`;
  if (isPrivate) return `qr-code${ending}`;
  const base = trim(
    recognize(text)
      .fileName(title)
      .slice(0, MAX_LENGTH - ending.length),
  );
  if (base === '') return `qr-code${ending}`;
  if (!RESERVED_ON_WINDOWS.test(base)) return base + ending;
  return trim(`qr-${base}`.slice(0, MAX_LENGTH - ending.length)) + ending;
}
