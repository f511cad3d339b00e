import type { Address } from '../text/address.ts';
import { type Parameter, parametersOf } from '../text/parameters.ts';

/** The parameters of an address that only tell where its reader came from. */
export type Trackers = (address: Address) => Parameter[];

interface SiteRule {
  host: RegExp;
  names: ReadonlySet<string>;
  /** Addresses that the rule must leave alone. */
  exclude: readonly RegExp[];
}

/**
 * Names that no site uses for anything else: every `utm_…` (Urchin, now Google Analytics), and the click identifiers
 * that Firefox's and Brave's query stripping remove and the rule set lacks or removes on some sites only.
 */
const EVERYWHERE =
  /^(?:utm_[\w-]+|gclid|dclid|gbraid|wbraid|gclsrc|gad_source|gad_campaignid|srsltid|_gl|fbclid|igshid|msclkid|twclid|ttclid|yclid|ysclid|_openstat|li_fat_id|epik|sccid|rb_clickid|s_cid|irclickid|wickedid|ml_subscriber(?:_hash)?|oft_(?:c|ck|d|id|ids|k|lk|sk)|_bhlid|mc_[ce]id|vero_(?:id|conv)|_branch_match_id|__hs(?:fp|sc|tc)|_hs(?:enc|mi))$/i;

/** What the share buttons and the links of much used sites add, and the rule set lacks. */
const ALSO: readonly SiteRule[] = [
  also(/(?:youtube\.com|youtu\.be)/, 'si', 'pp', 'feature'),
  also(/(?:x|twitter)\.com/, 's', 't', 'src', 'ref_src', 'ref_url'),
  also(/facebook\.com/, 'mibextid', 'rdid', '__tn__', '__cft__[0]', '__xts__[0]'),
  also(/threads\.(?:net|com)/, 'xmt', 'slof'),
  also(/tiktok\.com/, '_t', '_r'),
  also(/linkedin\.com/, 'rcm'),
  also(/soundcloud\.com/, 'si'),
  also(/netflix\.com/, 'trackId', 'tctx'),
  also(/google\.(?:com|co|[a-z]{2})/, 'g_ep', 'g_st', 'entry'),
  also(
    /(?:bilibili\.com|b23\.tv)/,
    ...['spm_id_from', 'from_spmid', 'vd_source', 'unique_k', 'bbid', 'buvid', 'plat_id'],
    ...['share_source', 'share_medium', 'share_plat', 'share_session_id', 'share_tag', 'share_times'],
  ),
  also(/(?:taobao|tmall|1688|alibaba)\.com/, 'spm', 'scm', 'pvid', 'utparam'),
  also(/theguardian\.com/, 'CMP'),
  also(/bbc\.(?:com|co)/, 'at_medium', 'at_campaign', 'at_link_type', 'at_link_id', 'at_link_origin', 'xtor'),
];

function also(host: RegExp, ...names: string[]): SiteRule {
  return { host, names: new Set(names), exclude: [] };
}

/** In the rule set, but what the page is depends on it. */
const NOT_TRACKING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  // The form of a page, and TYPO3's check that its parameters belong together, on any site.
  ['', new Set(['amp', 'outputType', 'cHash', 'chash'])],
  ['aliexpress.com', new Set(['productId', 'productIds', 'sk', 'origin'])],
  ['amazon.com', new Set(['keywords', 'smid', 'psc', 'rnid'])],
  ['apple.com', new Set(['cid', 'app'])],
  ['bing.com', new Set(['ccid', 'cdnurl', 'simid', 'thid', 'ru', 'sp', 'sk'])],
  ['cooking.nytimes.com', new Set(['action', 'region', 'module', 'variant'])],
  ['ebay.com', new Set(['var', 'hash'])],
  ['google.com', new Set(['si'])],
  ['imdb.com', new Set(['rf'])],
  ['linkedin.com', new Set(['destRedirectURL'])],
  // The song of an album.
  ['music.apple.com', new Set(['i'])],
  ['pixiv.net', new Set(['p'])],
  ['reddit.com', new Set(['tags', 'keyword', 'channel', 'domain', 'base_url'])],
  // The variant of a page: how many, which region.
  ['yandex.com', new Set(['lr'])],
]);

/** Sites whose addresses only lead elsewhere, by their parameters. */
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

/** Whether a parameter of that name only tells, on any site, where its reader came from. Needs no rule set. */
export function tracksEverywhere(name: string): boolean {
  return EVERYWHERE.test(name);
}

/** Whether it is worth loading the rule set for an address. */
export function mayHaveTrackers({ url }: Address): boolean {
  return /^https?:$/.test(url.protocol) && (url.search !== '' || url.hash.includes('='));
}

/**
 * Loads the rule set of `tidy-url`: its data only. Its code is not used, since it writes the address anew, follows
 * redirections and AMP links, and matches `itch.io` in `twitch.io`.
 */
export async function loadTrackers(): Promise<Trackers> {
  const { default: rules } = await import('tidy-url/data/rules.js');
  const everywhere = new Set(rules.find(({ name }) => name === 'Global')?.rules);
  const sites = rules
    .filter(({ name, match_href, rules: names = [] }) => {
      return names.length > 0 && name !== 'Global' && match_href !== true && !REDIRECTORS.has(name);
    })
    .map(({ name, match, rules: names = [], exclude = [] }) => {
      const kept = NOT_TRACKING.get(name);
      return {
        // Without `g`, which would make `exec` go on where it last stopped; without the leading `.*.`, see `matches`.
        host: new RegExp(match.source.replace(/^\^?\.\*\\?\./, ''), 'i'),
        names: new Set(names.map((each) => each.trim()).filter((each) => each !== '' && !kept?.has(each))),
        exclude: exclude.map(({ source }) => new RegExp(source, 'i')),
      };
    });
  return (address) => (mayHaveTrackers(address) ? trackersIn(address, everywhere, [...sites, ...ALSO]) : []);
}

function trackersIn(
  address: Address,
  everywhere: ReadonlySet<string>,
  sites: readonly SiteRule[],
): Parameter[] {
  const parameters = parametersOf(address);
  if (parameters.length === 0) return [];
  const { hostname, href } = address.url;
  const here = sites.filter(
    ({ host, exclude }) => matches(host, hostname) && !exclude.some((pattern) => pattern.test(href)),
  );
  const kept = NOT_TRACKING.get('');
  return parameters.filter(({ name, value, where }) => {
    if (where === 'path' || kept?.has(name)) return false;
    if (name === 'mbid' && MUSICBRAINZ.test(value)) return false;
    if (tracksEverywhere(name) || everywhere.has(name)) return true;
    return where === 'query' && here.some(({ names }) => names.has(name));
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
