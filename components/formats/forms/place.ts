import { decoded } from '../../text/decoded.ts';
import { type Message, messageOf } from '../../text/message.ts';
import { type Coordinates, coordinatesIn, degreesIn } from './coordinates.ts';
import type { Form, Problem } from './form.ts';
import { type MapLink, placeInMapLink } from './map-link.ts';

export interface PlaceFields {
  /** In any usual form; if the longitude is empty, also both, or a link to a map. */
  latitude: string;
  longitude: string;
  /** A link to a map, or `geo:`, for which some iPhones open nothing. */
  as: 'map' | 'geo';
  /** What follows the coordinates in `geo:`, as it is written: `?q=Eiffel+Tower`. Coordinates in it follow those in the fields. */
  rest: string;
}

/**
 * Google's documented address for all platforms: in the app where there is one, else in the browser, and from there on the
 * way at a tap. Those of OpenStreetMap and Apple open on all phones too, but lead on to no app on most of them.
 */
const MAP = 'https://www.google.com/maps/search/?api=1&query=';

/** A place on the globe: a link to a map, or RFC 5870. */
export const placeForm: Form<PlaceFields> = {
  id: 'place',
  name: 'formatPlace',
  fields: [
    {
      name: 'latitude',
      label: 'fieldLatitude',
      control: { type: 'line' },
      direction: 'ltr',
      hint: 'fieldLatitudeHint',
    },
    {
      name: 'longitude',
      label: 'fieldLongitude',
      control: { type: 'line' },
      direction: 'ltr',
      isBeside: true,
    },
    {
      name: 'as',
      label: 'fieldPlaceAs',
      control: { type: 'choice', options: { map: 'placeAsMap', geo: 'placeAsGeo' } },
    },
  ],
  empty: { latitude: '', longitude: '', as: 'map', rest: '' },
  read(text) {
    const match = /^\s*geo:\s*([-+\d.]+)\s*,\s*([-+\d.]+)(.*?)\s*$/is.exec(text);
    if (match !== null) {
      const [, latitude = '', longitude = '', rest = ''] = match;
      const { isNowhere, found } = searchIn(text);
      // The form has no field for a place that is searched for.
      if (isNowhere && !found) return undefined;
      return { latitude, longitude, ...found, as: 'geo', rest };
    }
    const written = text.trim();
    if (!written.startsWith(MAP)) return undefined;
    const coordinates = coordinatesIn(written.slice(MAP.length).replace('%2C', ','));
    return coordinates && { ...coordinates, as: 'map', rest: '' };
  },
  write(fields) {
    const problems = problemsOf(fields);
    const found = coordinatesOf(fields);
    if (found === undefined || !found.ok) return { text: '', problems };
    const { latitude, longitude } = found.coordinates;
    const text =
      fields.as === 'geo'
        ? `geo:${latitude},${longitude}${searchedAgain(fields.rest, found.coordinates)}`
        : `${MAP}${latitude}%2C${longitude}`;
    return { text, problems };
  },
  promise({ as }) {
    return messageOf(as === 'geo' ? 'promisePlaceGeo' : 'promisePlace');
  },
  refusal: (text) => (SEARCH.test(text) ? messageOf('placeSearched') : undefined),
  spread(text) {
    const found = placeIn(text);
    return found?.ok ? found.coordinates : undefined;
  },
};

/**
 * What is pasted, as the fields have it: coordinates, `geo:`, or a link to a map.
 *
 * @returns the reason where it is a link that has none; `undefined` if it is something else, or only one of the two
 */
export function placeIn(text: string): MapLink | undefined {
  if (degreesIn(text, 'latitude') !== undefined || degreesIn(text, 'longitude') !== undefined)
    return undefined;
  const link = placeInMapLink(text);
  if (link) return link;
  const { isNowhere, found } = searchIn(text);
  if (isNowhere && !found) return undefined;
  const coordinates = found ?? coordinatesIn(text.trim().replace(/^(geo:[^,;?]*,[^,;?]*).*$/is, '$1'));
  return coordinates && { ok: true, coordinates };
}

/** What precedes a search, and what it searches for. */
const SEARCH = /^(\s*(?:geo:)?[^?]*\?(?:.*&)?q=)([^&]*)/i;

/** Of `geo:0,0?q=48.8584,2.2945(Tower)`, as Android has it: the zeros only stand for what is searched for. */
function searchIn(text: string): { isNowhere: boolean; found?: Coordinates | undefined } {
  const match = /^\s*geo:/i.test(text) ? SEARCH.exec(text) : null;
  if (match === null) return { isNowhere: false };
  const [, before = '', query = ''] = match;
  const isNowhere = /^\s*geo:[-+]?0+(?:\.0*)?,[-+]?0+(?:\.0*)?(?:[,;?]|$)/i.test(before);
  return { isNowhere, found: coordinatesIn(decoded(query).replace(/\(.*$/, '')) };
}

/** What follows the coordinates, with the same coordinates in its search if that is for some, with or without a label. */
function searchedAgain(rest: string, { latitude, longitude }: Coordinates): string {
  return rest.replace(SEARCH, (whole, before: string, query: string) => {
    const [at = '', ...label] = query.split(/(?=\(|%28)/i);
    return coordinatesIn(decoded(at)) ? `${before}${latitude},${longitude}${label.join('')}` : whole;
  });
}

function coordinatesOf({ latitude, longitude }: PlaceFields): MapLink | undefined {
  if (longitude.trim() === '') return placeIn(latitude);
  const north = degreesIn(latitude, 'latitude');
  const east = degreesIn(longitude, 'longitude');
  const coordinates: Coordinates | undefined =
    north === undefined || east === undefined ? undefined : { latitude: north, longitude: east };
  return coordinates && { ok: true, coordinates };
}

function problemsOf(fields: PlaceFields): Problem<PlaceFields>[] {
  const { latitude, longitude, as } = fields;
  if (longitude.trim() === '') {
    if (latitude.trim() === '') return [];
    const found = placeIn(latitude);
    if (found?.ok) return geoNote(as);
    if (found) return [{ field: 'latitude', sentence: found.sentence }];
  }
  const problems: Problem<PlaceFields>[] = [];
  const check = (field: 'latitude' | 'longitude', sentence: Message) => {
    if (degreesIn(fields[field], field) === undefined) problems.push({ field, sentence });
  };
  check('latitude', messageOf('placeLatitude', 90));
  if (longitude.trim() === '')
    problems.push({ field: 'longitude', sentence: messageOf('placeLongitudeMissing') });
  else check('longitude', messageOf('placeLongitude', 180));
  return problems.length > 0 ? problems : geoNote(as);
}

function geoNote(as: PlaceFields['as']): Problem<PlaceFields>[] {
  return as === 'geo' ? [{ field: 'as', sentence: messageOf('placeGeoNote'), isNote: true }] : [];
}
