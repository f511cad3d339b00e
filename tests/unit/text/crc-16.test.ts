import { expect, test } from 'vitest';
import { crc16 } from '../../../components/text/crc-16.ts';

test.each([
  // The check value that catalogs of CRCs give.
  ['123456789', '29B1'],
  ['', 'FFFF'],
])('the CRC of %j is %s', (text, sum) => {
  expect(crc16(text)).toBe(sum);
});

test('is over UTF-8, and always four digits', () => {
  expect(crc16('ü')).toBe(crc16('\u00FC'));
  expect(crc16('ü')).not.toBe(crc16('\u00C3\u00BC'));
  for (let number = 0; number < 100; number++) expect(crc16(String(number))).toMatch(/^[0-9A-F]{4}$/);
});
