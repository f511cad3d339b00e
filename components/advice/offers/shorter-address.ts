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
 * The address that a page names as its own, if it certainly shows the same, with the fragment of the page. What pages name is
 * often wrong: the home page, the first page of a list, another language, or the article without the chosen part.
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

/** The protocol is the same or safer, and the host is the same or its variant for another size of screen. */
function isSameHost(page: URL, other: URL): boolean {
  const isAsSafe = other.protocol === 'https:' || (other.protocol === 'http:' && page.protocol === 'http:');
  return isAsSafe && page.port === other.port && screenless(page.hostname) === screenless(other.hostname);
}

/** `www.example.com`, `m.example.com` and `en.m.example.com` without the label for a kind of screen. */
function screenless(host: string): string {
  return host
    .replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/, '')
    .replace(/^([^.]+)\.(?:m|mobile)\.(?=[^.]+\.)/, '$1.');
}

function isSamePage(page: string, other: string): boolean {
  const [here, there] = [segmentsOf(page), segmentsOf(other)];
  return here.join('/') === there.join('/') || isSameById(here, there);
}

/** Without parameters, the final slash, and the name of an index page. */
function segmentsOf(path: string): string[] {
  const bare = path.replace(/;[^;/=]*=[^;/]*/g, '');
  return bare.replace(/\/(?:(?:index|default)\.\w{3,5})?$/, '').split('/');
}

/**
 * Whether two paths have the same segments except for words that only describe an id: `/questions/123456/how-to-…` and
 * `/questions/123456`. Words before the id may be missing, too; words after it only if they are a title.
 */
function isSameById(here: readonly string[], there: readonly string[]): boolean {
  const last = there.at(-1) ?? '';
  if (!isId(last)) return false;
  const at = here.findLastIndex((segment) => withoutTitle(segment, last) === last);
  if (at === -1) return false;
  const [before, after] = [here.slice(0, at), here.slice(at + 1)];
  return after.every(isTitle) && isWithoutWords(before, there.slice(0, -1));
}

/** `a-title-123456` without the title before the id; other segments as they are. */
function withoutTitle(segment: string, id: string): string {
  return segment.endsWith(`-${id}`) && isTitle(segment.slice(0, -id.length - 1)) ? id : segment;
}

/** At least five letters and digits. Shorter ones may be pages of a list; years and dates are excluded. */
function isId(segment: string): boolean {
  const bare = segment.replace(/\.html?$/, '');
  return /^(?=\D*\d)[A-Za-z\d]{5,}$/.test(bare) && !/^(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?$/.test(bare);
}

/** Four words or more without a digit. Fewer may be a language, a color or a size; a digit may be the page of a list. */
function isTitle(segment: string): boolean {
  return /^[^-_\d]+(?:[-_]+[^-_\d]+){3,}$/.test(segment);
}

/** Whether the one list is the other without segments that are titles. */
function isWithoutWords(all: readonly string[], some: readonly string[]): boolean {
  let at = 0;
  for (const segment of all) {
    if (segment === some[at]) at++;
    else if (!isTitle(segment)) return false;
  }
  return at === some.length;
}

/**
 * Names of parameters that only tell how somebody came to the page, or who they are. Any other may decide what is shown, even
 * if the page leaves it out of the address it names: many omit the page of a list, the search, or the variant of a product.
 */
const IDLE =
  /^(?:ref_?src|referr?er|campaign|cmp|cmpid|noredirect|session_?id|phpsessid|jsessionid|_|nocache|cache_?bust(?:er)?)$/i;

/** `share=copy` tells how somebody came; with another value it may be what opens the page. */
function isIdle({ name, value }: Parameter): boolean {
  return (
    IDLE.test(name) ||
    (/^shared?$/i.test(name) && /^(?:|1|true|copy|email|facebook|twitter|x|whatsapp)$/i.test(value))
  );
}

/** Whether the other query has all of the page's, except for idle and tracking parameters, and adds nothing. */
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
    here.filter((parameter) => !isIdle(parameter) && !tracks.has(parameter.name)).every(isIn(there))
  );
}
