import { expect, test } from 'vitest';
import { phoneOf } from '../../../components/text/phone-number.ts';

test.each([
  ['+49 30 901820', 'tel:+4930901820'],
  ['+49 (0)30 901820', 'tel:+4930901820'],
  ['0044 20 7946 0958', 'tel:+442079460958'],
  ['030 901820', 'tel:030901820'],
  ['089/123456', 'tel:089123456'],
  ['01 42 68 53 00', 'tel:0142685300'],
  ['(212) 555-0199', 'tel:2125550199'],
  ['Tel.: 112', 'tel:112'],
  ['☎ 112', 'tel:112'],
  ['112', undefined],
  ['2026-11-26', undefined],
  ['01-02-03 12345678', undefined],
  ['+1 234', undefined],
  ['call me', undefined],
])('%s: %s', (text, expected) => expect(phoneOf(text)).toBe(expected));
