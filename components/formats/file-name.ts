import type { Payload } from '../payload/payload.ts';
import { decoded } from '../text/decoded.ts';

/**
 * In UTF-16 units, ending included. 80 of them are at most 240 bytes of UTF-8, under the 255 that common file
 * systems allow.
 */
const MAX_LENGTH = 80;

/** Device names that Windows reserves, alone or before a dot. */
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/;

/** Whose text after the scheme is a secret, or may be. */
const SECRET_SCHEMES = new Set(['wifi']);

/**
 * A file name for the code of a payload: the host and the page's title or the path for addresses, the first
 * words for other text. Safe on Windows, macOS and Linux, at most 80 characters, never empty. Leaves out user
 * names, passwords, queries and fragments: a file name is seen by more people than the file. From a private
 * window it says nothing, because browsers list downloads.
 *
 * @param extension without the dot, such as `png`
 */
export function fileName(payload: Payload, extension: string): string {
  const ending = `.${extension}`;
  if (payload.isPrivate) return `qr-code${ending}`;
  const base = trim(describe(payload).slice(0, MAX_LENGTH - ending.length));
  if (base === '') return `qr-code${ending}`;
  if (!RESERVED_ON_WINDOWS.test(base)) return base + ending;
  return trim(`qr-${base}`.slice(0, MAX_LENGTH - ending.length)) + ending;
}

function describe({ text, title }: Payload): string {
  const url = URL.parse(text);
  if (url === null) return slug(text);
  const scheme = url.protocol.slice(0, -1);
  if (SECRET_SCHEMES.has(scheme)) return scheme;
  const path = slug(decoded(url.pathname));
  switch (scheme) {
    case 'http':
    case 'https':
    case 'ftp':
      return joined(slugOfHost(url.hostname), slugOfTitle(title, text) || path);
    case 'file':
      return slugOfTitle(title, text) || slug(decoded(url.pathname.split('/').at(-1) ?? ''));
    default:
      return joined(scheme, slugOfHost(url.hostname), path);
  }
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('-');
}

/** Letters, marks and digits of any script stay; all else, invisible and direction characters included, becomes one hyphen. */
function slug(text: string): string {
  return trim(
    text
      .slice(0, 4 * MAX_LENGTH)
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  );
}

/** Empty where browsers make a title from the address, query and all, for want of another: for PDFs, say. */
function slugOfTitle(title: string | undefined, address: string): string {
  if (title === undefined || decoded(address).includes(decoded(title))) return '';
  return slug(title);
}

function slugOfHost(host: string): string {
  return trim(host.toLowerCase().replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-'));
}

/** Drops what a name must not begin or end with, half a surrogate pair left by a cut included. */
function trim(name: string): string {
  return name.toWellFormed().replace(/^[-.\uFFFD]+|[-.\uFFFD]+$/gu, '');
}
