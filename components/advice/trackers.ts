import type { Address } from '../text/address.ts';
import { type Parameter, parametersOf } from '../text/parameters.ts';
import { BySite } from './by-site.ts';
import { detourOf } from './redirectors.ts';
import { isContentAt, tracksAt, tracksEverywhere } from './tracking-parameters.ts';

/** Finds the parts of an address that only tell where its reader came from. */
export type Trackers = (address: Address) => Parameter[];

interface SiteRule {
  host: RegExp;
  names: ReadonlySet<string>;
  /** Addresses that the rule must leave alone. */
  exclude: readonly RegExp[];
}

/** In the rule set for some sites, but these select what the page shows, or are TYPO3's checksum of parameters. */
const NEVER = new Set(['amp', 'outputType', 'cHash', 'chash']);

/** `…/ref=sr_1_3`, perhaps followed by a session number. */
const REF_SEGMENT = /\/(ref=[^/?#]*(?:\/\d{3}-\d{7}-\d{7})?)/g;
const WITH_REF_SEGMENT = new BySite([['amazon.* audible.* primevideo.com', true]]);

/** An address in the path, as in archives: the parameters belong to that address, and identify the copy. */
const INNER_ADDRESS = /\/https?:\/+[^/]/i;

/** Such pages do nothing without knowing whose subscription it is. */
const OWN_SUBSCRIPTION = /unsub|opt-?out|preferences|subscription|abmeld|desinscri|desabonn/i;
const NAMES_SUBSCRIBER =
  /^(?:mkt_tok|mc_eid|_hsenc|_hsmi|vero_id|ml_subscriber(?:_hash)?|_kx|_ke|ck_subscriber_id|elq\w*|dm_i|oly_\w+|bsft_\w+|sp(?:MailingID|UserID|JobID))$/i;

/** A signature covers the other parameters: without one of them, the site refuses the address. */
const SIGNATURE = /^(?:(?:x-(?:amz|goog|oss)|q)-signature|signature|sig|hmac)$/i;

/** Sites whose addresses only redirect, as their parameters say. */
const REDIRECTORS = new Set([
  'app.link',
  'awin1.com',
  'go.skimresources.com',
  'gog.salesmanago.com',
  'justwatch.com',
  'kqzyfj.com',
  'linksynergy.com',
  'redirectingat.com',
  'rosequake.com',
  's.amazon-adsystem.com',
  's.pemsrv.com',
]);

/** Condé Nast's `mbid` has words in it; a MusicBrainz identifier, by the same name, is a UUID. */
const MUSICBRAINZ = /^[0-9a-f]{8}-/i;

/** Whether it is worth loading the rule set for an address. */
export function mayHaveTrackers({ url }: Address): boolean {
  if (!/^https?:$/.test(url.protocol)) return false;
  return url.search !== '' || url.hash.includes('=') || url.pathname.includes('/ref=');
}

/**
 * Loads the rule set of `tidy-url`: only its data, because its code rewrites addresses, follows redirects and AMP links, and
 * matches `itch.io` in `twitch.io`.
 */
export async function loadTrackers(): Promise<Trackers> {
  const { default: rules } = await import('tidy-url/data/rules.js');
  const everywhere = new Set(rules.find(({ name }) => name === 'Global')?.rules);
  const sites = rules
    .filter(({ name, match_href, rules: names = [] }) => {
      return names.length > 0 && name !== 'Global' && match_href !== true && !REDIRECTORS.has(name);
    })
    .map(({ match, rules: names = [], exclude = [] }) => ({
      // Without `g`, which would make `exec` go on where it last stopped; without the leading `.*.`, see `matches`.
      host: new RegExp(match.source.replace(/^\^?\.\*\\?\./, ''), 'i'),
      names: new Set(names.map((each) => each.trim()).filter((each) => each !== '')),
      exclude: exclude.map(({ source }) => new RegExp(source, 'i')),
    }));
  return (address) => (mayHaveTrackers(address) ? trackersIn(address, everywhere, sites) : []);
}

function trackersIn(
  address: Address,
  everywhere: ReadonlySet<string>,
  sites: readonly SiteRule[],
): Parameter[] {
  const parameters = parametersOf(address);
  if (parameters.some(({ name, value }) => SIGNATURE.test(name) && value.length >= 16)) return [];
  // A redirector's parameters go with the redirector.
  if (INNER_ADDRESS.test(address.url.pathname) || detourOf(address) !== undefined) return [];
  const { hostname, href, pathname } = address.url;
  const here = sites.filter(
    ({ host, exclude }) => matches(host, hostname) && !exclude.some((pattern) => pattern.test(href)),
  );
  const isOwnSubscription =
    OWN_SUBSCRIPTION.test(pathname) || parameters.some(({ name }) => OWN_SUBSCRIPTION.test(name));
  const isTracked = tracksAt(hostname);
  const isContent = isContentAt(hostname);
  const found = parameters.filter(({ name, value, where }) => {
    if (where === 'path' || NEVER.has(name) || isContent(name)) return false;
    if (name === 'mbid' && MUSICBRAINZ.test(value)) return false;
    if (isOwnSubscription && NAMES_SUBSCRIBER.test(name)) return false;
    if (tracksEverywhere(name) || everywhere.has(name) || isTracked(name)) return true;
    return where === 'query' && here.some(({ names }) => names.has(name));
  });
  return [...refSegments(address), ...found];
}

function refSegments({ text, path, url }: Address): Parameter[] {
  if (WITH_REF_SEGMENT.of(url.hostname).length === 0) return [];
  return Array.from(text.slice(path.start, path.end).matchAll(REF_SEGMENT), ({ index, 1: written = '' }) => {
    const start = path.start + index + 1;
    const span = { start, end: start + written.length };
    return { name: 'ref', value: written.slice('ref='.length), span, where: 'path' };
  });
}

/**
 * The rule set's patterns are not anchored. A match counts if it begins where a label of the host does, and reaches
 * the host's end or leaves a country's top-level domain, as in `amazon.co` + `.uk`. That is tested afterwards, since
 * an anchor would make some of the patterns take exponential time.
 */
function matches(pattern: RegExp, host: string): boolean {
  const match = pattern.exec(host);
  if (match === null) return false;
  const rest = host.slice(match.index + match[0].length);
  return (match.index === 0 || host[match.index - 1] === '.') && /^(?:\.[a-z]{2})?$/.test(rest);
}
