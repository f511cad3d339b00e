import { describe, expect, test } from 'vitest';
import { advise, topAdvice } from '../../../../components/advice/advise.ts';
import { loadTrackers } from '../../../../components/advice/trackers.ts';
import { encode } from '../../../../components/qr/encode.ts';

const trackers = await loadTrackers();
const modulesOf = (text: string) => {
  const code = encode(text);
  return code.ok ? code.symbol.size : undefined;
};

const denseAdvice = (text: string, moduleSize: number) =>
  advise({ kind: 'page', text }, { moduleSize, modulesOf, trackers }).find(({ kind }) => kind === 'dense');

const long = (length: number) => 'x'.repeat(length);

test('from 3 CSS px on, modules are large enough', () => {
  const text = `https://example.com/#${long(900)}`;
  expect(denseAdvice(text, 3)).toBeUndefined();
  expect(denseAdvice(text, 2.99)).toMatchObject({ severity: 'limited', sentence: { key: 'adviceDense' } });
});

describe('the fix that saves most', () => {
  test.each<[string, string | undefined]>([
    [`https://example.com/?utm_source=${long(500)}#${long(100)}`, `https://example.com/#${long(100)}`],
    [
      `https://example.com/?utm_source=${long(100)}#${long(500)}`,
      `https://example.com/?utm_source=${long(100)}`,
    ],
    [`https://example.com/?utm_source=${long(500)}`, 'https://example.com/'],
    [`https://example.com/${long(500)}`, undefined],
    [`https://example.com/#/${long(500)}`, undefined],
    [`https://example.com/#!${long(500)}`, undefined],
    [`https://example.com/${long(900)}?utm_id=1`, undefined],
    [`${long(500)}#${long(500)}`, undefined],
  ])('of %s', (text, fixed) => {
    expect(denseAdvice(text, 1)?.fixes.map(({ payload }) => payload.text)).toEqual(
      fixed === undefined ? [] : [fixed],
    );
  });
});

test('the same button is not shown twice', () => {
  const text = `https://example.com/?utm_source=${long(500)}`;
  const advice = advise({ kind: 'page', text }, { moduleSize: 2, modulesOf, trackers });
  expect(advice.map(({ kind }) => kind)).toEqual(['dense', 'tracking']);
  expect(topAdvice(advice).map(({ kind }) => kind)).toEqual(['dense']);
});
