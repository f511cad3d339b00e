/**
 * `48.8584, 2.2945`, `48.8584° N 2.2945° E` or `48°51′30″N 2°17′40″E` as RFC 5870 writes it, `undefined` if the text is
 * neither.
 */
export function placeOf(text: string): string | undefined {
  if (text.length > 60) return undefined;
  // Quotes at the end mark seconds, so they stay.
  const bare = text.replace(/^[\s([（]+|[\s)\].）。]+$/g, '');
  const [latitude, longitude] = decimal(bare) ?? sexagesimal(bare) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return undefined;
  return `geo:${latitude},${longitude}`;
}

/** Four decimals, about 10 m, distinguish coordinates from other pairs of numbers; with N and E, two are enough. */
function decimal(text: string): [string, string] | undefined {
  const match =
    /^([-+−]?\d{1,2}\.(\d{2,}))\s*°?\s*([NS]?)[,，;\s]\s*([-+−]?\d{1,3}\.(\d{2,}))\s*°?\s*([EW]?)$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, latitude = '', minor = '', ns = '', longitude = '', other = '', ew = ''] = match;
  if ((ns === '' || ew === '') && Math.min(minor.length, other.length) < 4) return undefined;
  return [signed(latitude, /s/i.test(ns)), signed(longitude, /w/i.test(ew))];
}

function signed(number: string, negative: boolean): string {
  const plain = number.replace('−', '-').replace('+', '');
  return negative && !plain.startsWith('-') ? `-${plain}` : plain;
}

function sexagesimal(text: string): [string, string] | undefined {
  const part = String.raw`(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”]|''|′′))?\s*`;
  const match = new RegExp(`^${part}([NS])[,;\\s]*${part}([EW])$`, 'i').exec(text);
  if (match === null) return undefined;
  const [, ...parts] = match;
  if ([1, 2, 5, 6].some((at) => Number(parts[at] ?? 0) >= 60)) return undefined;
  return [degrees(parts.slice(0, 4)), degrees(parts.slice(4))];
}

/** Six decimals are about 0.1 m, finer than a hundredth of a second of arc. */
function degrees([whole = '', minutes = '', seconds = '0', hemisphere = '']: (string | undefined)[]): string {
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return String(Number((/[sw]/i.test(hemisphere) ? -value : value).toFixed(6)));
}
