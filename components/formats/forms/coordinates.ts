import { withAsciiDigits } from '../../text/ascii-digits.ts';

/** Degrees, north and east positive, as RFC 5870 writes them: six decimals at most, which are about 0.1 m. */
export interface Coordinates {
  latitude: string;
  longitude: string;
}

/** One number of degrees, minutes and seconds, each perhaps with its sign. Digits of one number are not torn apart. */
const ANGLE = String.raw`([-+]?\d{1,3}(?:\.\d+)?)\s*(°?)(?:\s*(?<=[°\s])(\d{1,2}(?:\.\d+)?)\s*(['′’]?))?(?:\s*(?<=[°\s'′’])(\d{1,2}(?:\.\d+)?)\s*(?:["″”]|''|′′)?)?`;

/** With the letter of its hemisphere on either side; O is west in Romance languages and east in German, so it is none. */
const ONE = new RegExp(`^([NSEW])?\\s*${ANGLE}\\s*([NSEW])?$`, 'i');

/**
 * One of the two in any usual form: `48.8584`, `48,8584`, `48° 51′ 30″ N`, `N 48° 51.5′`.
 *
 * @returns `undefined` if it is none, or beyond the pole or the antimeridian
 */
export function degreesIn(written: string, axis: keyof Coordinates): string | undefined {
  const match = ONE.exec(plain(written).replace(/^(\D*\d+),(\d+\D*)$/, '$1.$2'));
  if (match === null) return undefined;
  const [, before = '', degrees = '', sign = '', minutes = '', tick = '', seconds = '0', after = ''] = match;
  const hemisphere = (before || after).toUpperCase();
  // `48 51` may be two numbers, and `48.5 30` surely is.
  const isOneAngle = minutes === '' || (!/\./.test(degrees) && sign + tick + hemisphere !== '');
  if (!isOneAngle) return undefined;
  if (before !== '' && after !== '') return undefined;
  if (hemisphere !== '' && !(axis === 'latitude' ? 'NS' : 'EW').includes(hemisphere)) return undefined;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = degrees.startsWith('-') !== /[SW]/.test(hemisphere);
  if (size > (axis === 'latitude' ? 90 : 180) || (degrees.startsWith('-') && hemisphere !== ''))
    return undefined;
  const rounded = Number(size.toFixed(6));
  return String(isNegative && rounded !== 0 ? -rounded : rounded);
}

/** Both in one text, the latitude first unless letters or words say otherwise: `48,8584; 2,2945`, `48°51′30″N 2°17′40″E`. */
export function coordinatesIn(text: string): Coordinates | undefined {
  if (text.length > 100) return undefined;
  const isTurned = saysLongitudeFirst(text);
  const written = plain(text)
    .replace(/^geo:|^@/gi, '')
    // What Google's maps write behind it: how near it is.
    .replace(/,\s*\d+(?:\.\d+)?[amz]$/i, '')
    // As Google's help has it.
    .replace(/^([-+]?\d{1,3}) (\d{1,2}\.\d+),\s*([-+]?\d{1,3}) (\d{1,2}\.\d+)$/, "$1° $2', $3° $4'")
    .replace(/\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng)\b\s*[:=]?/gi, ' ')
    .replace(/^[\s([{]+|[\s)\]}.]+$/g, '');
  for (const [first, second] of halvesOf(written)) {
    const inOrder = isTurned ? pair(second, first) : pair(first, second);
    if (inOrder) return inOrder;
    // Without letters, no other order is tried.
    const turned = /[NSEW]/i.test(written) ? pair(second, first) : undefined;
    if (turned) return turned;
  }
  return undefined;
}

/** Whether the longitude has a label and comes first: `lng: 2.2945, lat: 48.8584`. */
function saysLongitudeFirst(text: string): boolean {
  const longitude = text.search(/\b(?:lon(?:g(?:itude)?)?|lng)\b|[経經经]度/i);
  const other = text.search(/\blat(?:itude)?\b|[緯纬]度/i);
  return longitude !== -1 && longitude < (other === -1 ? text.search(/\p{Nd}/u) : other);
}

function pair(first: string, second: string): Coordinates | undefined {
  // A single letter belongs to a single angle.
  if (/[NSEW]/i.test(first) !== /[NSEW]/i.test(second)) return undefined;
  const latitude = degreesIn(first, 'latitude');
  const longitude = degreesIn(second, 'longitude');
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** Where a text may be cut in two: at what separates best, first. */
function halvesOf(text: string): [string, string][] {
  // Three commas: two of them are decimal.
  const decimal = /^([^,;]*,[^,;]*),\s*([^,;]*,[^,;]*)$/.exec(text);
  const cuts = [
    ...text.matchAll(
      /\s*;\s*|,\s+|\s*[/|]\s*|,|(?<=[NSEW])\s*(?=[-+\d])|(?<=[\d°'′’"″”])\s*(?=[NSEW]\s*[-+\d])|\s+/gi,
    ),
  ]
    .map(({ 0: separator, index }): [string, string, string] => [
      text.slice(0, index),
      text.slice(index + separator.length),
      separator,
    ])
    .filter(([first, second]) => first !== '' && second !== '')
    .toSorted(([, , a], [, , b]) => weight(a) - weight(b));
  return [
    ...(decimal ? [[decimal[1] ?? '', decimal[2] ?? ''] as [string, string]] : []),
    ...cuts.map(([first, second]): [string, string] => [first, second]),
  ];
}

function weight(separator: string): number {
  if (/[;/|]/.test(separator)) return 0;
  if (/,\s/.test(separator)) return 1;
  return /\s/.test(separator) || separator === '' ? 2 : 3;
}

/** With ASCII signs and digits; degrees as words and ordinals are signs, too. */
function plain(text: string): string {
  // First of all: compatibility decomposition takes these apart.
  const signs = text.replace(/[º˚]/g, '°').replace(/[′´]/g, "'").replaceAll('″', '"');
  return withAsciiDigits(signs)
    .replaceAll('٫', '.')
    .replace(/[−–]/g, '-')
    .replaceAll('、', ',')
    .replace(/北[緯纬]/g, 'N')
    .replace(/南[緯纬]/g, 'S')
    .replace(/[東东][経經经]/g, 'E')
    .replace(/西[経經经]/g, 'W')
    .replace(/(?:[緯纬経經经]度)[:：]?/g, ' ')
    .replaceAll('度', '°')
    .replaceAll('分', "'")
    .replaceAll('秒', '"')
    .replace(/\bdeg(?:rees)?\b/gi, '°')
    .trim();
}
