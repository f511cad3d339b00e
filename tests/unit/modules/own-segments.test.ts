import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { ownSegments } from '../../../modules/own-segments.ts';

const require = createRequire(import.meta.url);
const path = require.resolve('qrcode/lib/core/segments.js');
const load = ownSegments().load as (id: string) => string | undefined;

test('the package’s own choice of segments is left out, and what it loads for that', () => {
  const ours = load(path) ?? '';
  expect(readFileSync(path, 'utf8')).toContain('dijkstrajs');
  expect(ours).not.toContain('dijkstrajs');
  expect(ours.length).toBeLessThan(readFileSync(path, 'utf8').length / 10);
});

test('what stands in its place makes the same segments of those that it is given', () => {
  const given = [
    { data: '0123', mode: 'numeric' },
    { data: 'ABC', mode: 'alphanumeric' },
    { data: 'ü', mode: 'byte' },
  ];
  const exports: { fromArray?: (all: typeof given) => object[] } = {};
  new Function('require', 'exports', load(path) ?? '')(createRequire(path), exports);
  const theirs = require('qrcode/lib/core/segments.js').fromArray(given);
  expect(JSON.stringify(exports.fromArray?.(given).map((segment) => ({ ...segment, mode: undefined })))).toBe(
    JSON.stringify(theirs.map((segment: object) => ({ ...segment, mode: undefined }))),
  );
});

test('no other file is touched', () => {
  expect(load(require.resolve('qrcode/lib/core/qrcode.js'))).toBeUndefined();
});
