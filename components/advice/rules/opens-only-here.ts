import { type MessageKey, messageOf } from '../../text/message.ts';
import { wrappedAddress } from '../../text/wrapped-address.ts';
import { fix, type Rule } from '../advice.ts';

const SENTENCES: ReadonlyMap<string, MessageKey> = new Map([
  ...of('adviceOnlyFile', 'file', 'filesystem', 'jar'),
  ...of('adviceOnlyContent', 'blob', 'data', 'javascript'),
  ...of(
    'adviceOnlyBrowser',
    'about',
    'brave',
    'chrome',
    'chrome-devtools',
    'chrome-distiller',
    'chrome-error',
    'chrome-extension',
    'chrome-native',
    'chrome-search',
    'chrome-untrusted',
    'devtools',
    'edge',
    'extension',
    'isolated-app',
    'moz-extension',
    'moz-icon',
    'ms-browser-extension',
    'opera',
    'read',
    'resource',
    'safari-extension',
    'safari-web-extension',
    'view-source',
    'vivaldi',
  ),
]);

/** An address whose scheme means something on this machine, or in this browser, only. */
export const opensOnlyHere: Rule = (payload) => {
  const scheme = schemeOf(payload.text);
  const known = scheme === undefined ? undefined : SENTENCES.get(scheme);
  if (known === undefined) return undefined;
  // `file://server/share`: not on this computer, but still nothing that a phone opens.
  const isElsewhere = scheme === 'file' && !!URL.parse(payload.text)?.host;
  const key = isElsewhere ? 'adviceOnlyContent' : known;
  const inner = wrappedAddress(payload.text);
  return {
    kind: 'opens-only-here',
    severity: 'unreachable',
    sentence: messageOf(key),
    fixes: inner === undefined ? [] : [fix(payload, inner, messageOf('adviceUnwrapFix'))],
  };
};

/** Not taken from `addressOf`: scripts and data may hold spaces, and may be of any length. */
function schemeOf(text: string): string | undefined {
  // A word, a colon and a space is how people write notes.
  return /^\s*([a-z][a-z0-9+.-]{1,30}):\S/i.exec(text.slice(0, 100))?.[1]?.toLowerCase();
}

function of(key: MessageKey, ...schemes: string[]): [string, MessageKey][] {
  return schemes.map((scheme) => [scheme, key]);
}
