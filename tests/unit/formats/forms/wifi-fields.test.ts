import { expect, test } from 'vitest';
import { escaped, mendedFields } from '../../../../components/formats/forms/wifi-fields.ts';

test.each([
  ['T:WPA;S:Home;P:secret12;;', 'T:WPA;S:Home;P:secret12;;'],
  ['S:Home;P:secret12', 'S:Home;P:secret12;;'],
  ['S:Home;P:a;b;;', 'S:Home;P:a\\;b;;'],
  ['', undefined],
  ['Home;P:secret12;;', undefined],
  ['S:Home;P:secret12;; Ask', undefined],
  ['S:Home;P:secret12;WIFI:S:Guest;;', undefined],
])('the fields of %j are meant as %j', (written, mended) => expect(mendedFields(written)).toBe(mended));

test('what has a meaning of its own has a backslash', () =>
  expect(escaped('a;b,c:d"e\\f%')).toBe('a\\;b\\,c\\:d\\"e\\\\f%'));
