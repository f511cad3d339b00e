import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  'WIFI:T:WPA;S:Home;P:secret12;; Ask at the desk',
  'WIFI:T:WPA;S:Home;P:a;;b;;',
  'WIFI:T:WPA;S:Home;P:secret12;WIFI:T:WPA;S:Guest;P:secret34;;',
  'WIFI:T:WPA;S:Home;P:secret12;X:1;;',
])('what may be no part of the password is not made one: %s', (text) =>
  expect(said(text)).not.toHaveProperty('wifi-escapes'),
);

test.each([
  ['WIFI:T:WPA;S:Home;P:a;b:c,d;;', 'WIFI:T:WPA;S:Home;P:a\\;b\\:c\\,d;;'],
  ['WIFI:T:WPA;S:A\\B;P:secret12;;', 'WIFI:T:WPA;S:A\\\\B;P:secret12;;'],
  ['WIFI:T:WPA;S:Home;P:a\\;b\\c;;', 'WIFI:T:WPA;S:Home;P:a\\;b\\\\c;;'],
  ['WIFI:T:WPA;S:Home;P:secret12', 'WIFI:T:WPA;S:Home;P:secret12;;'],
])('a network with signs that lack their backslash, or without an end: %s', (text, mended) =>
  expect(said(text)).toEqual({ 'wifi-escapes': [mended] }),
);
