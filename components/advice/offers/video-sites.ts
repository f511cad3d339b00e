import type { PlayedVideo, WantedFacts } from '../../payload/page-facts.ts';
import { type Address, addressOf, replaceSpan } from '../../text/address.ts';
import { parametersOf, withoutParameters } from '../../text/parameters.ts';

/** The address with a time in seconds, which replaces any time in it. */
type At = (address: Address, seconds: number) => string;

interface VideoSite {
  /** Matches the paths of pages with one video. */
  path: RegExp;
  at: At;
  /** See {@link WantedFacts}. */
  notWhile?: string;
}

/** YouTube's parameters for the time to start at. The last is added by its players in other pages. */
const YOUTUBE_TIMES = ['t', 'start', 'time_continue'];

/** The address of a video, not of a playlist or a channel's live stream. */
const EMBEDDED = /^\/embed\/(?!videoseries\b|live_stream\b)[\w-]+\/?$/;

/** An advertisement, or a live stream, for which YouTube reports a duration although it has no end. */
const NOT_YOUTUBE = '.ad-showing, .ad-interrupting, .ytp-live';

/**
 * By host, without `www.` or `m.`. Not here, on purpose: YouTube Music and Shorts, Twitch's clips and channels, and the
 * series of Bilibili, which have no such addresses or are too short for them.
 */
const SITES: readonly (readonly [host: string, site: VideoSite])[] = [
  [
    'youtube.com',
    { path: /^\/(?:watch|live\/[\w-]+)\/?$/, at: inQuery('t', YOUTUBE_TIMES), notWhile: NOT_YOUTUBE },
  ],
  ['youtube.com', { path: EMBEDDED, at: inQuery('start', YOUTUBE_TIMES), notWhile: NOT_YOUTUBE }],
  ['youtube-nocookie.com', { path: EMBEDDED, at: inQuery('start', YOUTUBE_TIMES), notWhile: NOT_YOUTUBE }],
  ['youtu.be', { path: /^\/[\w-]+\/?$/, at: inQuery('t', YOUTUBE_TIMES) }],
  [
    'vimeo.com',
    {
      // A number alone, perhaps with the secret of an unlisted video after it; or in what others have put together.
      path: /^\/(?:(?:channels\/[^/]+|groups\/[^/]+\/videos|(?:showcase|album)\/\d+\/video)\/)?\d+(?:\/[0-9a-f]+)?\/?$/,
      at: inFragment('s'),
    },
  ],
  ['player.vimeo.com', { path: /^\/video\/\d+\/?$/, at: inFragment('s') }],
  [
    'twitch.tv',
    { path: /^\/(?:videos|\w+\/v(?:ideo)?)\/\d+\/?$/, at: inQuery('t', ['t'], hoursMinutesSeconds) },
  ],
  ['dailymotion.com', { path: /^\/(?:[a-z]{2}\/)?(?:embed\/)?video\/\w+\/?$/, at: inQuery('start') }],
  ['bilibili.com', { path: /^\/video\/(?:BV|av)\w+\/?$/i, at: inQuery('t') }],
];

/** Runs on thousands of hosts, so the page itself has to say whether it is PeerTube. */
const PEERTUBE: VideoSite = { path: /^\/(?:w|videos\/(?:watch|embed))\/[\w-]+\/?$/, at: inQuery('start') };

/** W3C Media Fragments 1.0, 4.2.1, which browsers support for files. */
const FILE: At = inFragment('');

/** The address at which a video begins at a time; `undefined` where its form is unknown. */
export function addressAt(address: Address, seconds: number, video: PlayedVideo): string | undefined {
  if (video.isFile) return FILE(address, seconds);
  const site =
    siteOf(address) ?? (video.platform === 'PeerTube' && isLikePeerTube(address) ? PEERTUBE : undefined);
  return site?.at(address, seconds);
}

/** What to read of a page at an address for {@link addressAt}. */
export function wantedAt(address: Address): WantedFacts {
  const site = siteOf(address);
  const isKnown = site !== undefined || isLikePeerTube(address);
  return { video: isKnown ? 'anywhere' : 'file', notWhile: site?.notWhile ?? '' };
}

function siteOf({ url }: Address): VideoSite | undefined {
  const name = url.hostname.replace(/^(?:www|m)\./, '');
  return SITES.find(([host, { path }]) => host === name && path.test(url.pathname))?.[1];
}

function isLikePeerTube({ url }: Address): boolean {
  return PEERTUBE.path.test(url.pathname);
}

/** As a parameter of the query. Replaces any that the address has under one of `names`. */
function inQuery(
  name: string,
  names: readonly string[] = [name],
  written: (seconds: number) => string | number = (it) => it,
): At {
  return (address, seconds) => {
    // YouTube once had it in the fragment.
    const times = parametersOf(address).filter((parameter) => names.includes(parameter.name));
    const rest = addressOf(withoutParameters(address.text, times)) ?? address;
    const { text, path, query } = rest;
    const opener = text[path.end] !== '?' ? '?' : query.start === query.end ? '' : '&';
    return replaceSpan(text, { start: query.end, end: query.end }, `${opener}${name}=${written(seconds)}`);
  };
}

/** As the fragment, replacing the one there is: on such pages it is a time or a comment. */
function inFragment(unit: string): At {
  return ({ text, fragment }, seconds) => {
    const opener = text[fragment.start - 1] === '#' ? '' : '#';
    return replaceSpan(text, fragment, `${opener}t=${seconds}${unit}`);
  };
}

function hoursMinutesSeconds(seconds: number): string {
  return `${Math.floor(seconds / 3600)}h${Math.floor(seconds / 60) % 60}m${seconds % 60}s`;
}
