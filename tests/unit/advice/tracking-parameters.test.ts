import { expect, test } from 'vitest';
import { isContentAt, tracksAt, tracksEverywhere } from '../../../components/advice/tracking-parameters.ts';

test('some names track wherever they stand, in any case', () => {
  expect(['utm_source', 'UTM_Source', 'gclid', 'id', 'page'].map(tracksEverywhere)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('others do so at their sites alone', () => {
  expect(tracksAt('www.youtube.com')('si')).toBe(true);
  expect(tracksAt('example.com')('si')).toBe(false);
});

test('what a page depends on is content', () => {
  expect(isContentAt('www.youtube.com')('app')).toBe(true);
  expect(isContentAt('example.com')('app')).toBe(false);
});
