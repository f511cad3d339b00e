import { expect, test } from 'vitest';
import { NO_CODES, withFound } from '../../../components/app/found-list.ts';
import type { Corners, Found } from '../../../components/reading/reading.ts';

const AT = { x: 0, y: 0 };
const CORNERS: Corners = [AT, AT, AT, AT];
const found = (text: string, more: Partial<Found> = {}): Found => ({
  text,
  symbology: 'QRCode',
  corners: CORNERS,
  ...more,
});
const add = (list: typeof NO_CODES, ...all: Found[]) => withFound(list, all, { isPrivate: false });

test('a code is listed once, however often it is seen', () => {
  const first = add(NO_CODES, found('a'), found('b'), found('a'));
  expect(first.places).toEqual([0, 1, 0]);
  expect(first.list.codes).toHaveLength(2);
  const second = add(first.list, found('b'), found('c'));
  expect(second.places).toEqual([1, 2]);
  expect(second.list.codes.slice(0, 2)).toEqual(first.list.codes);
  expect(add(second.list, found('a')).list).toBe(second.list);
});

test('codes that differ in kind, part or bytes are different codes', () => {
  const { places } = add(
    NO_CODES,
    found('a'),
    found('a', { symbology: 'Aztec' }),
    found('a', { part: { number: 1, total: 2 } }),
    found('a', { part: { number: 2, total: 2 } }),
    found('', { bytes: Uint8Array.of(1) }),
    found('', { bytes: Uint8Array.of(2) }),
  );
  expect(places).toEqual([0, 1, 2, 3, 4, 5]);
});
