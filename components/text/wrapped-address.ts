import { addressOf, isOnWeb } from './address.ts';
import { isBrowserScheme, isExtensionScheme } from './browser-schemes.ts';
import { decoded } from './decoded.ts';
import { isForDesktop } from './desktop-schemes.ts';

/** Parameter names with which PDF viewers, readers and extensions for suspended tabs refer to their page. */
const NAMES = new Set([
  'url',
  'uri',
  'file',
  'src',
  'u',
  'href',
  'link',
  'target',
  'page',
  'original',
  'location',
  'source',
]);

const ON_WEB = /^https?:\/\//i;

/**
 * The web address inside another address: a source view (`view-source:`), a reader view (`about:reader?url=`, `read:`), a
 * PDF viewer's page, an extension's page for a suspended tab, or an address for a program of this computer
 * (`microsoft-edge:https://…`). May be nested. `undefined` if there is none.
 */
export function wrappedAddress(text: string): string | undefined {
  let inner = unwrapOnce(text.trim());
  // Each step makes it shorter, so this ends.
  while (inner !== undefined && !isWebAddress(inner)) inner = unwrapOnce(inner);
  return inner;
}

function isWebAddress(text: string): boolean {
  const address = addressOf(text);
  return address !== undefined && isOnWeb(address);
}

function unwrapOnce(text: string): string | undefined {
  const prefixed = /^(?:view-source|read):(?!\/\/)/i.exec(text);
  if (prefixed !== null) return text.slice(prefixed[0].length);
  const scheme = schemeOf(text);
  const rest = text.slice(scheme.length + 1);
  if (isForDesktop(scheme, rest)) return forProgram(scheme, rest)?.replaceAll(' ', '%20');
  return isWrapping(scheme) ? (inHash(text) ?? inQuery(text) ?? inPath(text)) : undefined;
}

/** In lower case; empty if there is none. */
function schemeOf(text: string): string {
  return /^[a-z][a-z0-9+.-]*(?=:)/i.exec(text.slice(0, 60))?.[0].toLowerCase() ?? '';
}

function isWrapping(scheme: string): boolean {
  return isBrowserScheme(scheme) || isExtensionScheme(scheme);
}

/**
 * `microsoft-edge:https://…`, `steam://openurl/https://…`, Office's `ms-word:ofe|u|https://…`, whose commands end at a
 * bar, or `ms-appinstaller:?source=https://…`.
 */
function forProgram(scheme: string, rest: string): string | undefined {
  if (scheme === 'zoommtg') return zoomMeeting(rest);
  const command = /^[a-z]{3}(?:\|[a-z]\|)(https?:\/\/[^|]+)/i.exec(rest)?.[1];
  if (command !== undefined) return command;
  const bare =
    /^(?:\/\/)?(?:openurl\/|openurl_external\/|external\/)?(https?(?::|%3A)(?:\/|%2F){2}.*)$/i.exec(
      rest,
    )?.[1];
  if (bare !== undefined) return whole(bare);
  return inQuery(rest);
}

/** `zoommtg://zoom.us/join?confno=123&pwd=abc` is `https://zoom.us/j/123?pwd=abc`. */
function zoomMeeting(rest: string): string | undefined {
  const [, host, written = ''] = /^\/\/((?:[\w-]+\.)*zoom\.us)\/(?:join|start)\?([^#]*)/i.exec(rest) ?? [];
  const [number, password] = ['confno', 'pwd'].map((name) =>
    written
      .split('&')
      .find((piece) => piece.startsWith(`${name}=`))
      ?.slice(name.length + 1),
  );
  if (host === undefined || !number || !/^\d+$/.test(number)) return undefined;
  return `https://${host}/j/${number}${password ? `?pwd=${password}` : ''}`;
}

/** `suspended.html#ttl=…&pos=…&uri=https://…`: the address comes last, unencoded even if it has `&` and `#`. */
function inHash(text: string): string | undefined {
  const start = text.indexOf('#');
  if (start === -1) return undefined;
  const hash = text.slice(start + 1);
  const last = /(?:^|&)uri=(https?:\/\/.*)$/i.exec(hash);
  return last?.[1] ?? named(hash) ?? whole(hash);
}

/** `viewer.html?file=https%3A%2F%2F…`, `park.html?title=…&url=…` or, bare, `lazy.html?https://…`. */
function inQuery(text: string): string | undefined {
  const start = text.indexOf('?');
  if (start === -1) return undefined;
  const query = text.slice(start + 1).split('#', 1)[0] ?? '';
  return named(query) ?? whole(text.slice(start + 1));
}

/** `chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/https://example.com/a.pdf` */
function inPath(text: string): string | undefined {
  const inner = /^[a-z-]+:\/\/[^/?#]+\/(https?(?::|%3A).*)$/i.exec(text)?.[1];
  return inner === undefined ? undefined : whole(inner);
}

function named(parameters: string): string | undefined {
  let from = 0;
  for (const piece of parameters.split('&')) {
    const equals = piece.indexOf('=');
    if (equals !== -1 && NAMES.has(piece.slice(0, equals).toLowerCase())) {
      const written = piece.slice(equals + 1);
      // An unencoded address with a query of its own includes what follows.
      const value =
        ON_WEB.test(written) && written.includes('?') ? parameters.slice(from + equals + 1) : written;
      const inner = whole(value);
      if (inner !== undefined) return inner;
    }
    from += piece.length + 1;
  }
  return undefined;
}

/** Decodes only what was encoded: an unencoded address keeps its percent signs. */
function whole(value: string): string | undefined {
  if (ON_WEB.test(value)) return value;
  const inner = decoded(value);
  return ON_WEB.test(inner) || isWrapping(schemeOf(inner)) ? inner : undefined;
}
