import { expect, test } from 'vitest';
import { beginsName, isNoName } from '../../../components/text/names.ts';

test.each(['kim', 'maria', 'nguyen'])('a name may begin with %s', (word) => {
  expect(beginsName(word)).toBe(true);
  expect(isNoName(word)).toBe(false);
});

test.each(['santa', 'gmbh', 'airport', 'support'])('no certain name has %s in it', (word) => {
  expect(isNoName(word)).toBe(true);
  expect(beginsName(word)).toBe(false);
});

test.each(['victoria', 'paris', 'mercedes', 'quill'])('%s says nothing', (word) => {
  expect(isNoName(word)).toBe(false);
  expect(beginsName(word)).toBe(false);
});
