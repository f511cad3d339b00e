import { expect, test } from 'vitest';
import { placeOf } from '../../../components/text/coordinates.ts';

test.each([
  ['48.8584, 2.2945', 'geo:48.8584,2.2945'],
  ['(48.8584, 2.2945)', 'geo:48.8584,2.2945'],
  ['−33.8568 151.2153', 'geo:-33.8568,151.2153'],
  ['48.86° N 2.29° E', 'geo:48.86,2.29'],
  ['33.86 S, 151.21 E', 'geo:-33.86,151.21'],
  ['48°51′30″N 2°17′40″E', 'geo:48.858333,2.294444'],
  ['48.85, 2.29', undefined],
  ['91.0000, 2.0000', undefined],
  ['48°61′30″N 2°17′40″E', undefined],
  ['1.2345', undefined],
])('%s: %s', (text, expected) => expect(placeOf(text)).toBe(expected));
