import { describe, expect, test } from 'vitest';
import { coordinatesIn } from '../../../../components/formats/forms/coordinates.ts';

const EIFFEL = { latitude: '48.858333', longitude: '2.294444' };

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
    '٤٨.٨٥٨٣٣٣, ٢.٢٩٤٤٤٤',
  ])('%s', (text) => expect(coordinatesIn(text)).toEqual(EIFFEL));

  test.each([
    ['-33.8568, 151.2153', '-33.8568', '151.2153'],
    ['33.8568 S 151.2153 E', '-33.8568', '151.2153'],
    ['33°51′24.5″S 151°12′55″E', '-33.856806', '151.215278'],
    ['−22.9519, −43.2105', '-22.9519', '-43.2105'],
    ['0, 0', '0', '0'],
    ['90, -180', '90', '-180'],
  ])('%s', (text, latitude, longitude) => expect(coordinatesIn(text)).toEqual({ latitude, longitude }));

  test.each([
    '',
    'x',
    '91, 0',
    '0, 181',
    '48.85',
    '48°61′N 2°E',
    '1, 2, 3',
    '48 N 2 S',
    '48° 51′ 30″ N',
    '48 51.5 N',
    'N 48 51.5',
    '-48 N 2 E',
    'Paris',
  ])('none: %s', (text) => expect(coordinatesIn(text)).toBeUndefined());
});
