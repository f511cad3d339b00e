import { expect, test } from 'vitest';
import type { Decoded } from '../../../components/reading/decoder.ts';
import { joinParts } from '../../../components/reading/parts.ts';

const at = (x: number) =>
  [
    { x, y: 0 },
    { x: x + 9, y: 0 },
    { x: x + 9, y: 9 },
    { x, y: 9 },
  ] as const;

function part(index: number, size: number, bytes: Uint8Array, id = '7'): Decoded {
  const text = new TextDecoder().decode(bytes);
  return {
    text,
    bytes,
    isBinary: false,
    symbology: 'QRCode',
    corners: at(10 * index),
    lines: 0,
    sequence: { index, size, id },
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('codes in parts are joined where all are there, in whatever order, at the place of the first', () => {
  const joined = joinParts([
    part(2, 3, bytesOf('three')),
    part(0, 3, bytesOf('one ')),
    part(1, 3, bytesOf('two ')),
  ]);
  expect(joined).toEqual([{ text: 'one two three', symbology: 'QRCode', corners: at(0) }]);
});

test('a letter that is cut in two between parts is whole again', () => {
  const bytes = bytesOf('a–b');
  expect(joinParts([part(0, 2, bytes.subarray(0, 2)), part(1, 2, bytes.subarray(2))])).toMatchObject([
    { text: 'a–b' },
  ]);
});

test('where one is missing, each says which it is', () => {
  expect(joinParts([part(0, 3, bytesOf('one')), part(2, 3, bytesOf('three'))])).toMatchObject([
    { text: 'one', part: { number: 1, total: 3 } },
    { text: 'three', part: { number: 3, total: 3 } },
  ]);
});

test('a part that is there twice stands for no other, and parts of another text are not taken', () => {
  const codes = [part(0, 2, bytesOf('a')), part(0, 2, bytesOf('a')), part(1, 2, bytesOf('b'), '8')];
  expect(joinParts(codes).every((code) => code.part?.total === 2)).toBe(true);
});

test('codes that are whole stay apart', () => {
  const { sequence: _, ...whole } = part(0, 1, bytesOf('a'));
  expect(joinParts([whole, whole])).toHaveLength(2);
});
