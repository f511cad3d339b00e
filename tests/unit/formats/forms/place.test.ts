import { expect, test } from 'vitest';
import { placeForm, placeIn } from '../../../../components/formats/forms/place.ts';

const EIFFEL = { latitude: '48.858333', longitude: '2.294444' };

test.each(['48°51′29.9988″N 2°17′39.9984″E', 'https://www.openstreetmap.org/#map=17/48.858333/2.294444'])(
  'a place is found in coordinates and in links to maps: %s',
  (text) => {
    expect(placeIn(text)).toEqual({ ok: true, coordinates: EIFFEL });
  },
);

test.each(['48,137', '48° 51′ 30″ N', '48 51.5 N', '2,2945', '151,2153'])(
  'one angle is not a place: %s',
  (text) => {
    expect(placeIn(text)).toBeUndefined();
  },
);

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

test('blanks around the comma of geo: go', () => {
  const fields = placeForm.read('geo: 48.1 , 2.1');
  expect(fields && placeForm.write(fields).text).toBe('geo:48.1,2.1');
});

test('a search at 0, 0 is the place that it has, or none', () => {
  const search = 'geo:0,0?q=48.858333,2.294444(Tower)';
  expect(placeIn(search)).toEqual({ ok: true, coordinates: EIFFEL });
  expect(placeIn('geo:0,0?q=Eiffel+Tower')).toBeUndefined();
  expect(placeForm.read('geo:0,0?q=Eiffel+Tower')).toBeUndefined();
});

test.each([
  ['geo:0,0?q=48.858333,2.294444(Tower)', 'geo:48.2,2.294444?q=48.2,2.294444(Tower)'],
  ['geo:48.1,2.1?z=3&q=48.858333%2C2.294444%28Tower%29', 'geo:48.2,2.294444?z=3&q=48.2,2.294444%28Tower%29'],
  ['geo:48.1,2.1?q=48.858333,2.294444&z=3', 'geo:48.2,2.294444?q=48.2,2.294444&z=3'],
])('in %j, phones go where it searches, and that changes with the coordinates', (text, changed) => {
  const fields = placeForm.read(text);
  expect(fields).toMatchObject(EIFFEL);
  expect(fields && placeForm.write({ ...fields, latitude: '48.2' }).text).toBe(changed);
});
