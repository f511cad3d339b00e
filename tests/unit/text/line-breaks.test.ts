import { expect, test } from 'vitest';
import { withUniformLineBreaks } from '../../../components/text/line-breaks.ts';

test('every line break becomes one line feed', () => {
  expect(withUniformLineBreaks('a\r\nb\rc\nd\r\r\ne')).toBe('a\nb\nc\nd\n\ne');
});
