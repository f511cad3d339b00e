import { decoded } from '../../text/decoded.ts';
import type { Message } from '../../text/message.ts';
import { type MessageKey, messageOf } from '../../text/message.ts';
import { type Coordinates, coordinatesIn, degreesIn } from './coordinates.ts';

/** What a link to a map says of where it is. */
export type MapLink =
  | { ok: true; coordinates: Coordinates }
  /** Why it has no coordinates that a phone could use. */
  | { ok: false; sentence: Message };

const NUMBER = String.raw`[-+]?\d{1,3}(?:\.\d+)?`;
const PAIR = new RegExp(`^(?:loc:|ll\\.)?(${NUMBER})(?:,|%2C)[\\s+]*(${NUMBER})(?:,|$|\\s|\\()`, 'i');

interface MapService {
  hosts: RegExp;
  /** Parameters with both, the best first. */
  parameters?: readonly string[];
  /** In the path, the query and the fragment, the best first: of both numbers, or of one text that has both in any form. */
  patterns?: readonly RegExp[];
  /** The longitude comes first. */
  isTurned?: true;
  refusal?: MessageKey;
}

/** One service a line. A marked place comes before the place that the map happens to show. */
const SERVICES: readonly MapService[] = [
  // Short links, which do not contain the place.
  {
    hosts:
      /^(?:maps\.app\.goo\.gl|goo\.gl|g\.co|maps\.apple|binged\.it|j\.map\.baidu\.com|surl\.amap\.com|her\.is)$/,
    refusal: 'placeShortLink',
  },
  // GCJ-02 and BD-09, by law some hundred meters off from what a phone's receiver says.
  {
    hosts: /(?:^|\.)(?:map\.baidu\.com|amap\.com|gaode\.com|map\.qq\.com|ditu\.google\.cn)$/,
    refusal: 'placeShifted',
  },
  {
    hosts: /(?:^|\.)google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
    parameters: ['query', 'q', 'destination', 'daddr', 'll', 'center', 'viewpoint', 'sll'],
    patterns: [
      new RegExp(`!3d(${NUMBER})!4d(${NUMBER})`, 'g'),
      /\/(?:search|place)\/([^/@?#]+)/g,
      new RegExp(`/(?:search|place)/(?:[^@]*/)?(${NUMBER}),[\\s+]*(${NUMBER})`, 'g'),
      new RegExp(`@(${NUMBER}),(${NUMBER})`, 'g'),
    ],
  },
  {
    hosts: /^maps\.apple\.com$/,
    parameters: ['coordinate', 'll', 'q', 'daddr', 'destination', 'address', 'center', 'sll'],
  },
  {
    hosts: /(?:^|\.)(?:openstreetmap\.org|osm\.org|openstreetmap\.de|opentopomap\.org)$/,
    patterns: [
      new RegExp(`[?&]mlat=(${NUMBER})&mlon=(${NUMBER})`, 'g'),
      new RegExp(`[?&]lat=(${NUMBER})&lon=(${NUMBER})`, 'g'),
      new RegExp(`#map=[\\d.]+/(${NUMBER})/(${NUMBER})`, 'g'),
    ],
  },
  {
    hosts: /(?:^|\.)bing\.com$/,
    patterns: [
      new RegExp(`[?&]sp=point\\.(${NUMBER})_(${NUMBER})`, 'gi'),
      new RegExp(`pos\\.(${NUMBER})_(${NUMBER})`, 'gi'),
      new RegExp(`[?&]cp=(${NUMBER})(?:~|%7E)(${NUMBER})`, 'gi'),
    ],
  },
  {
    hosts: /(?:^|\.)waze\.com$/,
    parameters: ['ll', 'latlng'],
  },
  {
    hosts: /(?:^|\.)here\.com$/,
    parameters: ['map'],
    patterns: [new RegExp(`/l/(${NUMBER}),(${NUMBER})`, 'g')],
  },
  {
    hosts: /(?:^|\.)yandex\.(?:com|ru|by|kz|uz|com\.tr)$/,
    parameters: ['pt', 'whatshere[point]', 'll'],
    isTurned: true,
  },
  {
    hosts: /(?:^|\.)mapy\.(?:com|cz)$/,
    patterns: [
      new RegExp(`[?&]id=(${NUMBER})(?:,|%2C)(${NUMBER})`, 'gi'),
      new RegExp(`[?&]x=(${NUMBER})&y=(${NUMBER})`, 'g'),
    ],
    isTurned: true,
  },
  {
    hosts: /(?:^|\.)2gis\.(?:com|ru|kz|ae)$/,
    patterns: [new RegExp(`/geo/(?:\\d{9,}/)?(${NUMBER})(?:,|%2C)(${NUMBER})`, 'gi')],
    isTurned: true,
  },
  {
    hosts: /^map\.kakao\.com$/,
    patterns: [new RegExp(`/link/(?:map|to)/(?:[^/,]*,)?(${NUMBER}),(${NUMBER})`, 'g')],
  },
];

/** The place that a link to a map marks, or else shows; `undefined` if the text is no link to a map that is known. */
export function placeInMapLink(text: string): MapLink | undefined {
  const written = text.trim();
  // As some browsers' address bars show it.
  const url = URL.parse(/^[a-z\d.-]+\.[a-z]{2,}\//i.test(written) ? `https://${written}` : written);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const service = SERVICES.find(({ hosts }) => hosts.test(url.hostname));
  if (service === undefined) return undefined;
  // Google's and Bing's hosts have much besides maps.
  if (/google|bing/.test(url.hostname) && !/maps/.test(url.hostname + url.pathname)) return undefined;
  if (service.refusal) return { ok: false, sentence: messageOf(service.refusal) };
  const coordinates = placeAt(url, service);
  return coordinates ? { ok: true, coordinates } : { ok: false, sentence: messageOf('placeNotInLink') };
}

/** Of a way, only its end is a place; what else a link has is where it begins, or the middle of the map. */
const END = ['destination', 'daddr', 'to'];

function isWay({ pathname, searchParams }: URL): boolean {
  const names = ['route', 'rtext', 'rtp', 'saddr', 'origin', ...END];
  return /\/(?:dir|directions)(?:\/|$)/.test(pathname) || names.some((name) => searchParams.has(name));
}

function placeAt(url: URL, service: MapService): Coordinates | undefined {
  const { parameters = [], patterns = [], isTurned } = isWay(url) ? { parameters: END } : service;
  const written = url.pathname + url.search + url.hash;
  for (const pattern of patterns) {
    // Of several on the way, the last is where it leads.
    const [, first = '', second] = [...written.matchAll(pattern)].at(-1) ?? [];
    const found =
      second === undefined
        ? inAnyForm(decoded(first).replaceAll('+', ' '))
        : inOrder(first, second, isTurned);
    if (found) return found;
  }
  for (const name of parameters) {
    const value = url.searchParams.get(name) ?? '';
    const [, first = '', second = ''] = PAIR.exec(value) ?? [];
    const found = inOrder(first, second, isTurned) ?? (isTurned ? undefined : inAnyForm(value));
    if (found) return found;
  }
  return undefined;
}

/** Two whole numbers are rather a name: `7 11`, `12/14`. */
function inAnyForm(text: string): Coordinates | undefined {
  return /^\s*\d+\D+\d+\s*$/.test(text) ? undefined : coordinatesIn(text);
}

function inOrder(first: string, second: string, isTurned: true | undefined): Coordinates | undefined {
  const [latitude, longitude] = [
    degreesIn(isTurned ? second : first, 'latitude'),
    degreesIn(isTurned ? first : second, 'longitude'),
  ];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
