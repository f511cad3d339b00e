import type { Payload } from '../../payload/payload.ts';
import { BROWSER_SCHEMES, EXTENSION_SCHEMES } from '../../text/browser-schemes.ts';
import { isForDesktop } from '../../text/desktop-schemes.ts';
import { filePathOf } from '../../text/file-path.ts';
import { type MessageKey, messageOf } from '../../text/message.ts';
import { wrappedAddress } from '../../text/wrapped-address.ts';
import { fix, type Rule } from '../advice.ts';

const FILE_SCHEMES = new Set(['file', 'filesystem', 'jar']);

/** What they stand for is in the address itself, or in the memory of one page. */
const CONTENT_SCHEMES = new Set(['blob', 'data', 'javascript']);

/** An address that means something on this machine, in this browser or to a computer only. */
export const opensOnlyHere: Rule = (payload) => {
  const sentence = sentenceFor(payload);
  if (sentence === undefined) return undefined;
  const inner = wrappedAddress(payload.text);
  return {
    kind: 'opens-only-here',
    severity: 'unreachable',
    sentence: messageOf(sentence),
    fixes: inner === undefined ? [] : [fix(payload, inner, messageOf('adviceUnwrapFix'))],
  };
};

function sentenceFor({ text }: Payload): MessageKey | undefined {
  const path = filePathOf(text);
  if (path !== undefined) return path === 'server' ? 'adviceOnlyContent' : 'adviceOnlyFile';
  // Not taken from `addressOf`: scripts and data may hold spaces, and may be of any length. A word, a colon and a
  // space is how people write notes.
  const match = /^\s*([a-z][a-z0-9+.-]{1,50}):(\S\S?|$)/i.exec(text.slice(0, 100));
  const [, written = '', rest = ''] = match ?? [];
  const scheme = written.toLowerCase();
  if (isForDesktop(scheme, rest)) return 'adviceOnlyComputer';
  if (rest === '') return undefined;
  if (BROWSER_SCHEMES.has(scheme) || EXTENSION_SCHEMES.has(scheme)) return 'adviceOnlyBrowser';
  if (CONTENT_SCHEMES.has(scheme)) return 'adviceOnlyContent';
  if (!FILE_SCHEMES.has(scheme)) return undefined;
  // `file://server/share`: not on this computer, but still nothing that a phone opens.
  return scheme === 'file' && URL.parse(text)?.host ? 'adviceOnlyContent' : 'adviceOnlyFile';
}
