import { expect, test } from 'vitest';
import { said } from './said.ts';

test('a type after an escaped backslash is one', () =>
  expect(said('WIFI:S:a\\\\;T:WPA;P:secret12;;')).not.toHaveProperty('wifi-type'));

test.each([
  ['WIFI:S:Home;P:secret12;;', 'WIFI:T:WPA;S:Home;P:secret12;;'],
  ['wifi:T:;S:Home;P:secret12;;', 'wifi:T:WPA;S:Home;P:secret12;;'],
  ['WIFI:S:Home;T:;P:secret12;;', 'WIFI:T:WPA;S:Home;P:secret12;;'],
  ['WIFI:S:a\\;T:b;P:secret12;;', 'WIFI:T:WPA;S:a\\;T:b;P:secret12;;'],
])('a network without a type: %s', (text, mended) => expect(said(text)).toEqual({ 'wifi-type': [mended] }));
