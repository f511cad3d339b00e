import { type Address, addressOf } from '../text/address.ts';
import { readable } from '../text/readable-address.ts';
import type { Format } from './format.ts';
import { joined, slugOfHost, slugOfPath, slugOfTitle } from './slug.ts';

const SCHEMES = new Set(['http:', 'https:', 'ftp:']);

/** A page or a file on the web. Called by its host, and by the page's title or the path. */
export const web = {
  id: 'web',
  name: 'formatWeb',
  direction: 'ltr',
  recognize(text) {
    const address = addressOf(text);
    return address && SCHEMES.has(address.url.protocol) ? address : undefined;
  },
  caption: (_address, text) => readable(text) ?? text,
  fileName: ({ text, url }, title) =>
    joined(slugOfHost(url.hostname), slugOfTitle(title, text) || slugOfPath(url.pathname)),
} as const satisfies Format<Address>;
