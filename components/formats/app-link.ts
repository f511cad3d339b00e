import { type Address, addressOf } from '../text/address.ts';
import { decoded } from '../text/decoded.ts';
import type { Format } from './format.ts';
import { joined, slug, slugOfHost, slugOfPath, slugOfTitle } from './slug.ts';

/** An address of any other scheme, for an app or this machine alone. A single letter is a drive of Windows. */
export const appLink = {
  id: 'app-link',
  name: 'formatAppLink',
  direction: 'ltr',
  recognize(text) {
    const address = addressOf(text);
    return address && address.url.protocol.length > 2 ? address : undefined;
  },
  fileName({ text, url }, title) {
    const scheme = url.protocol.slice(0, -1);
    // What stands there may be no host but all that the app is told, as in `vmess://eyJ…`.
    const host = url.hostname.includes('.') ? slugOfHost(url.hostname) : slugOfPath(url.hostname);
    if (scheme !== 'file') return joined(slug(scheme), host, slugOfPath(url.pathname));
    return slugOfTitle(title, text) || slug(decoded(url.pathname.split('/').at(-1) ?? ''));
  },
} as const satisfies Format<Address>;
