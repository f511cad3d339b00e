import { expect, test } from 'vitest';
import { wrappedAddress } from '../../../components/text/wrapped-address.ts';

const PAGE = 'https://example.com/a?b=1';

test.each([
  [`view-source:${PAGE}`, PAGE],
  [`about:reader?url=${encodeURIComponent(PAGE)}`, PAGE],
  [`view-source:about:reader?url=${encodeURIComponent(PAGE)}`, PAGE],
  [`chrome-extension://abc/suspended.html#ttl=x&uri=${PAGE}&c=2`, `${PAGE}&c=2`],
  [`chrome-extension://abc/${PAGE}`, PAGE],
  [`microsoft-edge:${PAGE}`, PAGE],
  ['ms-word:ofe|u|https://example.com/a.docx|x', 'https://example.com/a.docx'],
  ['zoommtg://zoom.us/join?confno=123&pwd=abc', 'https://zoom.us/j/123?pwd=abc'],
  ['about:config', undefined],
  ['view-source:file:///a', undefined],
  [PAGE, undefined],
])('%s wraps %s', (text, expected) => expect(wrappedAddress(text)).toBe(expected));
