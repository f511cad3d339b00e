import { expect, test } from 'vitest';
import { fieldsOf } from '../../../components/text/fields.ts';

test('fields are found by their names in capitals, and escapes are undone', () => {
  expect([...fieldsOf('T:WPA;s:Home\\;1;P:a\\\\b\\:c;;')]).toEqual([
    ['T', 'WPA'],
    ['S', 'Home;1'],
    ['P', 'a\\b:c'],
  ]);
});

test('of a name that comes twice, the first counts; the last needs no end', () => {
  expect([...fieldsOf('S:one;S:two;H:true')]).toEqual([
    ['S', 'one'],
    ['H', 'true'],
  ]);
});
