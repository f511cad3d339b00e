/** A part of a text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A text that is one address, split into parts without being rewritten. */
export interface Address {
  /** The whole text, white space around the address included. */
  text: string;
  /** As browsers parse it: the host in lower case, IPv4 and Punycode in canonical form. */
  url: URL;
  /** `user:password`, without the `@` (RFC 3986 3.2.1). */
  userInfo: Span | undefined;
  /** Without the port; an IPv6 address with its brackets (RFC 3986 3.2.2). Empty if there is none. */
  host: Span;
  path: Span;
  /** Without its `?`; empty if there is none. */
  query: Span;
  /** Without its `#`; empty if there is none. */
  fragment: Span;
}

/** In UTF-16 units. Far more than the largest symbol holds. */
const LONGEST = 20_000;

/**
 * `host:port` looks like a scheme and its rest. Schemes may contain dots (RFC 3986 3.1), but are then not followed by a
 * port.
 */
const HOST_AND_PORT = /^(?:localhost|[^:/]*\.[^:/]*):\d{1,5}(?![^/?#])/i;

/** Those whose host may follow any number of slashes, forward or back (WHATWG URL, special schemes). */
const SPECIAL = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);

/**
 * Splits an address into parts. The spans point into the given text, so that a change leaves the rest byte for byte,
 * which `URL` would not.
 *
 * @returns `undefined` if the text is not an address with a scheme, contains white space, or is too long for any code
 */
export function addressOf(text: string): Address | undefined {
  if (text.length > LONGEST || HOST_AND_PORT.test(text)) return undefined;
  const core = trimmed(text);
  if (/[\0- ]/.test(core)) return undefined;
  const url = URL.parse(core);
  if (url === null) return undefined;

  const first = text.indexOf(core);
  const end = first + core.length;
  const afterScheme = first + core.indexOf(':') + 1;
  const fragmentStart = indexIn(text, '#', afterScheme, end);
  const queryStart = indexIn(text, '?', afterScheme, fragmentStart);
  const special = SPECIAL.has(url.protocol);
  const slashes = (special ? /^[/\\]*/ : /^(?:\/\/)?/).exec(text.slice(afterScheme, queryStart))?.[0] ?? '';
  const start = afterScheme + slashes.length;
  const hasAuthority = special || slashes !== '';
  const authorityLength = hasAuthority
    ? text.slice(start, queryStart).search(special ? /[/\\]|$/ : /\/|$/)
    : 0;
  const pathStart = start + authorityLength;

  const at = text.slice(start, pathStart).lastIndexOf('@');
  const hostStart = start + at + 1;
  const portLength = /:[^:\]]*$/.exec(text.slice(hostStart, pathStart))?.[0].length ?? 0;
  return {
    text,
    url,
    userInfo: at === -1 ? undefined : { start, end: start + at },
    host: { start: hostStart, end: pathStart - portLength },
    path: { start: pathStart, end: queryStart },
    query: { start: Math.min(queryStart + 1, fragmentStart), end: fragmentStart },
    fragment: { start: Math.min(fragmentStart + 1, end), end },
  };
}

/** Whether an address is `http:` or `https:`. */
export function isOnWeb({ url }: Address): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

export function replaceSpan(text: string, { start, end }: Span, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Without the C0 control characters and spaces that browsers strip from both ends (WHATWG URL). */
export function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(0, end).replace(/^[\0- ]+/, '');
}

function indexIn(text: string, character: string, from: number, end: number): number {
  const index = text.indexOf(character, from);
  return index === -1 || index > end ? end : index;
}
