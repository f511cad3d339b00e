import { expect, test } from 'vitest';
import { decoded } from '../../../components/text/decoded.ts';

test.each([
  ['a%20b+c', 'a b+c'],
  ['%C3%BC', 'ü'],
  ['%FC', '%FC'],
  ['100%', '100%'],
])('%s is %s', (text, expected) => expect(decoded(text)).toBe(expected));
