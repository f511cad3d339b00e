import { type Address, addressOf } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { type Parameter, parametersOf } from '../../text/parameters.ts';
import { fix } from '../advice.ts';
import { gainOf } from '../gain.ts';
import type { Trackers } from '../trackers.ts';
import type { Offer } from './offer.ts';

/** The shortest address that the page gives for its own, where that makes a smaller code and loses nothing. */
export const shorterAddress: Offer = (payload, address, { named }, { modulesOf, trackers }) => {
  if (modulesOf === undefined) return undefined;
  const [shortest] = named
    .map((name) => sameShown(address, name, trackers))
    .filter((text) => text !== undefined)
    .toSorted((a, b) => a.length - b.length);
  if (shortest === undefined || shortest.length >= payload.text.length) return undefined;
  const made = fix(payload, shortest, messageOf('adviceShorterFix'));
  const gain = gainOf(payload, made, modulesOf);
  return gain && { ...made, gain };
};

/**
 * What a page names as its address, if that certainly shows the same, with the fragment of the page's own. What pages name is
 * often wrong: the home page, the first page of a list, the page in another language, the article without what was chosen of it.
 */
export function sameShown(address: Address, name: string, trackers?: Trackers): string | undefined {
  const other = addressOf(name);
  if (other === undefined || other.userInfo !== undefined || other.url.hash !== '') return undefined;
  const isSame =
    isSameHost(address.url, other.url) &&
    isSamePage(address.url.pathname, other.url.pathname) &&
    losesNothing(address, other, trackers);
  if (!isSame) return undefined;
  return name.replace(/#$/, '') + address.text.slice(address.path.start).replace(/^[^#]*/, '');
}

/** Over the same or a safer protocol, at the same host or at one for large or for small screens. */
function isSameHost(page: URL, other: URL): boolean {
  const isAsSafe = other.protocol === 'https:' || (other.protocol === 'http:' && page.protocol === 'http:');
  return isAsSafe && page.port === other.port && screenless(page.hostname) === screenless(other.hostname);
}

/** `www.example.com`, `m.example.com` and `en.m.example.com` without what stands for a kind of screen. */
function screenless(host: string): string {
  return host
    .replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/, '')
    .replace(/^([^.]+)\.(?:m|mobile)\.(?=[^.]+\.)/, '$1.');
}

function isSamePage(page: string, other: string): boolean {
  const [here, there] = [segmentsOf(page), segmentsOf(other)];
  return here.join('/') === there.join('/') || isSameById(here, there);
}

/** Without its parameters, the slash at the end, and the name of a folder's own page. */
function segmentsOf(path: string): string[] {
  const bare = path.replace(/;[^;/=]*=[^;/]*/g, '');
  return bare.replace(/\/(?:(?:index|default)\.\w{3,5})?$/, '').split('/');
}

/**
 * Whether two paths have the same segments but for words, which only describe what an id names: `/questions/123456/how-to-…`
 * and `/questions/123456`. Words before the id may go, too, and words after it only if they are a title.
 */
function isSameById(here: readonly string[], there: readonly string[]): boolean {
  const last = there.at(-1) ?? '';
  if (!isId(last)) return false;
  const at = here.findLastIndex((segment) => withoutTitle(segment, last) === last);
  if (at === -1) return false;
  const [before, after] = [here.slice(0, at), here.slice(at + 1)];
  return after.every(isTitle) && isWithoutWords(before, there.slice(0, -1));
}

/** `a-title-123456` without the words before the id; other segments as they are. */
function withoutTitle(segment: string, id: string): string {
  return segment.endsWith(`-${id}`) && /^\D+$/.test(segment.slice(0, -id.length)) ? id : segment;
}

/** Of letters and digits, at least five, as nothing else is: no year, no date, no page of a list. */
function isId(segment: string): boolean {
  const bare = segment.replace(/\.html?$/, '');
  return /^(?=\D*\d)[A-Za-z\d]{5,}$/.test(bare) && !/^(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?$/.test(bare);
}

/** Three words or more. */
function isTitle(segment: string): boolean {
  return /^[^-_\d][^-_]*(?:[-_]+[^-_]+){2,}$/.test(segment);
}

/** Whether the one list is the other without segments of two words or more. */
function isWithoutWords(all: readonly string[], some: readonly string[]): boolean {
  let at = 0;
  for (const segment of all) {
    if (segment === some[at]) at++;
    else if (!/^\D+[-_]\D+$/.test(segment)) return false;
  }
  return at === some.length;
}

/**
 * Names of parameters that tell how somebody came to the page, or only who they are. Any other may be what the page is, even
 * if the page itself leaves it out of its name: many leave out the page of a list, the search, and the variant of a product.
 */
const IDLE =
  /^(?:ref_?src|referr?er|shared?|campaign|cmp|cmpid|noredirect|session_?id|phpsessid|jsessionid|_|nocache|cache_?bust(?:er)?)$/i;

/** Whether the page's query is in the other, but for what is idle or tracks, and the other adds nothing. */
function losesNothing(page: Address, other: Address, trackers: Trackers | undefined): boolean {
  const [here, there] = [page, other].map((address) =>
    parametersOf(address).filter(({ where }) => where !== 'fragment'),
  );
  if (here === undefined || there === undefined) return false;
  const tracks = new Set((trackers?.(page) ?? []).map(({ name }) => name));
  const isIn = (all: readonly Parameter[]) => {
    const written = new Set(all.map(({ name, value }) => `${name}=${value}`));
    return ({ name, value }: Parameter) => written.has(`${name}=${value}`);
  };
  return (
    there.every(isIn(here)) &&
    here.filter(({ name }) => !IDLE.test(name) && !tracks.has(name)).every(isIn(there))
  );
}
