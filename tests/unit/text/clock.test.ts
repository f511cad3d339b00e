import { expect, test } from 'vitest';
import { clock } from '../../../components/text/clock.ts';

test.each([
  [9, '0:09'],
  [93, '1:33'],
  [600, '10:00'],
  [3599, '59:59'],
  [3723, '1:02:03'],
  [360_000, '100:00:00'],
])('%d seconds are %s', (seconds, written) => {
  expect(clock(seconds)).toBe(written);
});
