import { describe, expect, test } from 'vitest';
import { placeForm, placeIn } from '../../../../components/formats/forms/place.ts';

const EIFFEL = { latitude: '48.858333', longitude: '2.294444' };
const found = (text: string) => {
  const place = placeIn(text);
  return place?.ok ? place.coordinates : place && 'key' in place.sentence && place.sentence.key;
};

describe('coordinates in any usual form', () => {
  test.each([
    '48.858333, 2.294444',
    '48.858333,2.294444',
    '48.858333 2.294444',
    '48.858333; 2.294444',
    '48,858333; 2,294444',
    '48,858333, 2,294444',
    '48,858333 2,294444',
    '48.858333° N, 2.294444° E',
    '48.858333N 2.294444E',
    'N 48.858333 E 2.294444',
    'N48.858333, E2.294444',
    '2.294444° E, 48.858333° N',
    '48°51′30″N 2°17′40″E',
    `48°51'30"N 2°17'40"E`,
    `48° 51' 30" N, 2° 17' 40" E`,
    `N 48° 51.5' E 2° 17.66664'`,
    '(48.858333, 2.294444)',
    'lat: 48.858333, lng: 2.294444',
    'Latitude 48.858333 Longitude 2.294444',
    'geo:48.858333,2.294444',
    'geo:48.858333,2.294444,35;u=10?q=Eiffel',
    '٤٨.٨٥٨٣٣٣, ٢.٢٩٤٤٤٤',
  ])('%s', (text) => expect(found(text)).toEqual(EIFFEL));

  test.each([
    ['-33.8568, 151.2153', '-33.8568', '151.2153'],
    ['33.8568 S 151.2153 E', '-33.8568', '151.2153'],
    ['33°51′24.5″S 151°12′55″E', '-33.856806', '151.215278'],
    ['−22.9519, −43.2105', '-22.9519', '-43.2105'],
    ['0, 0', '0', '0'],
    ['90, -180', '90', '-180'],
  ])('%s', (text, latitude, longitude) => expect(found(text)).toEqual({ latitude, longitude }));

  test.each([
    '',
    'x',
    '91, 0',
    '0, 181',
    '48.85',
    '48°61′N 2°E',
    '1, 2, 3',
    '48 N 2 S',
    '-48 N 2 E',
    'Paris',
  ])('none: %s', (text) => expect(found(text)).toBeUndefined());
});

describe('links to maps', () => {
  test.each([
    'https://www.google.com/maps/search/?api=1&query=48.858333%2C2.294444',
    'https://www.google.com/maps/place/Eiffel+Tower/@48.1,2.1,17z/data=!3m1!4b1!4m6!3m5!1s0x47e66e2964e34e2d:0x8ddca9ee380ef7e0!8m2!3d48.858333!4d2.294444!16zL20',
    'https://www.google.com/maps/@48.858333,2.294444,17z',
    'https://www.google.de/maps?q=48.858333,2.294444',
    'https://maps.google.com/?q=48.858333,2.294444',
    'https://maps.google.co.uk/maps?ll=48.858333,2.294444&z=16',
    'https://www.google.com/maps/search/48.858333,+2.294444?entry=tts',
    `https://www.google.com/maps/place/48%C2%B051'30.0%22N+2%C2%B017'40.0%22E/@48.858333,2.2918,17z/data=!3m1!4b1!4m4!3m3!8m2!3d48.858333!4d2.294444`,
    'https://www.google.com/maps/dir/?api=1&destination=48.858333,2.294444',
    'https://maps.apple.com/?ll=48.858333,2.294444&q=Eiffel%20Tower',
    'https://maps.apple.com/place?coordinate=48.858333,2.294444&name=Eiffel',
    'https://maps.apple.com/?daddr=48.858333,2.294444',
    'https://www.openstreetmap.org/?mlat=48.858333&mlon=2.294444#map=17/48.1/2.1',
    'https://www.openstreetmap.org/#map=17/48.858333/2.294444',
    'https://www.bing.com/maps?cp=48.858333~2.294444&lvl=16',
    'https://www.bing.com/maps?sp=point.48.858333_2.294444_Eiffel&cp=48~2',
    'https://www.waze.com/ul?ll=48.858333%2C2.294444&navigate=yes',
    'https://wego.here.com/?map=48.858333,2.294444,16',
    'https://yandex.com/maps/?ll=2.294444%2C48.858333&z=16',
  ])('%s', (link) => expect(found(link)).toEqual(EIFFEL));

  test.each([
    ['https://maps.app.goo.gl/abc123', 'placeShortLink'],
    ['https://goo.gl/maps/abc123', 'placeShortLink'],
    ['https://map.baidu.com/@12958160,4825920,13z', 'placeShifted'],
    ['https://uri.amap.com/marker?position=116.473195,39.993253', 'placeShifted'],
    ['https://map.qq.com/?type=marker', 'placeShifted'],
    ['https://www.google.com/maps/place/Eiffel+Tower', 'placeNotInLink'],
  ])('%s has none: %s', (link, key) => expect(found(link)).toBe(key));

  test.each([
    'https://example.org/?q=48.858333,2.294444',
    'https://www.google.com/search?q=48.858333,2.294444',
  ])('%s is none', (link) => expect(found(link)).toBeUndefined());
});

test('a place is a link to a map, or geo: with a word of warning', () => {
  const fields = { ...placeForm.empty, ...EIFFEL };
  expect(placeForm.write(fields)).toEqual({
    text: 'https://www.google.com/maps/search/?api=1&query=48.858333%2C2.294444',
    problems: [],
  });
  const { text, problems } = placeForm.write({ ...fields, as: 'geo' });
  expect(text).toBe('geo:48.858333,2.294444');
  expect(problems).toMatchObject([{ field: 'as', isNote: true }]);
});

test('both may be pasted into the first field', () => {
  const { text } = placeForm.write({ ...placeForm.empty, latitude: '48°51′30″N 2°17′40″E', as: 'geo' });
  expect(text).toBe('geo:48.858333,2.294444');
});

test.each([
  [{ latitude: '', longitude: '' }, []],
  [{ latitude: '48.85', longitude: '' }, ['longitude']],
  [{ latitude: '', longitude: '2.29' }, ['latitude']],
  [{ latitude: '91', longitude: '181' }, ['latitude', 'longitude']],
  [{ latitude: 'https://goo.gl/maps/x', longitude: '' }, ['latitude']],
])('of %j something is said beside %j', (of, names) => {
  const { text, problems } = placeForm.write({ ...placeForm.empty, ...of });
  expect(problems.map(({ field }) => field)).toEqual(names);
  expect(text).toBe('');
});

test('what stands after the coordinates is kept', () => {
  const fields = placeForm.read('geo:48.1,2.1,35;u=10?q=Eiffel+Tower');
  expect(fields && placeForm.write({ ...fields, latitude: '48.2' }).text).toBe(
    'geo:48.2,2.1,35;u=10?q=Eiffel+Tower',
  );
});
