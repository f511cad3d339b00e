import { expect, test } from 'vitest';
import { codeLabel } from '../../../components/text/code-label.ts';

test('names the code by its text, of which a long one is cut', () => {
  expect(codeLabel('https://example.com/')).toEqual({
    key: 'codeLabel',
    substitutions: ['https://example.com/'],
  });
  const [cut] = codeLabel('word '.repeat(100)).substitutions as [string];
  expect(cut.length).toBeLessThanOrEqual(101);
  expect(cut).toMatch(/…$/);
});
