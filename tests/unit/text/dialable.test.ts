import { expect, test } from 'vitest';
import { dialable } from '../../../components/text/dialable.ts';

test.each([
  ['+49 (0)30 90 18 20', '+4930901820'],
  ['0049 30 901820', '+4930901820'],
  ['030 901820', '030901820'],
  ['(030) 90-18/20', '030901820'],
  ['+٤٩ ٣٠ ٩٠١٨٢٠', '+4930901820'],
  ['*100#', '*100#'],
  ['00', '00'],
  ['+', ''],
  ['none', ''],
])('%s is dialed as %j', (written, dialed) => {
  expect(dialable(written)).toBe(dialed);
});
