import { expect, test } from 'vitest';
import { isKnownTopLevel } from '../../../components/text/top-level-domains.ts';

test.each([
  ['com', true],
  ['DE', true],
  ['中国', true],
  ['xn--p1ai', true],
  ['txt', false],
  ['map', false],
  ['', false],
])('%s is meant as one: %s', (label, expected) => expect(isKnownTopLevel(label)).toBe(expected));
