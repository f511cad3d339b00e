import { expect, test } from 'vitest';
import { escaped, mendedFields } from '../../../../components/formats/forms/wifi-fields.ts';

test.each([
  ['T:WPA;S:Home;P:secret12;;', 'T:WPA;S:Home;P:secret12;;'],
  ['T:WPA;S:Net;P:longpassword;x;;', 'T:WPA;S:Net;P:longpassword\\;x;;'],
  ['S:Home;P:secret12', 'S:Home;P:secret12;;'],
])('the fields of %s are meant as %s', (written, mended) => {
  expect(mendedFields(written)).toBe(mended);
});

test.each(['', 'Home;P:secret12;;', 'S:a;P:abcdefgh;;\nHave fun!', 'S:x;U:user;P:abcdefgh;;'])(
  'what %j means is not certain',
  (written) => {
    expect(mendedFields(written)).toBeUndefined();
  },
);

test('what has a meaning of its own is escaped', () => {
  expect(escaped('a;b,c:d"e\\f%')).toBe('a\\;b\\,c\\:d\\"e\\\\f%');
});
