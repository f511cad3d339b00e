import { expect, test } from 'vitest';
import { isChosenLevel } from '../../../components/settings/chosen-level.ts';

test.each([
  ...['auto', 'L', 'M', 'Q', 'H'].map((value) => [value, true]),
  ...['l', '', 'X', undefined, null, 0].map((value) => [value, false]),
])('%j may be chosen: %s', (value, expected) => expect(isChosenLevel(value)).toBe(expected));
