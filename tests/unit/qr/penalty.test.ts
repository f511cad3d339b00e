import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lines, penalty } from '../../../components/qr/penalty.ts';
import { seededRandom } from '../corpus.ts';
import { type Modules, slowPenalty } from './slow-penalty.ts';

/** By rows and by columns, 32 modules to a word. */
function packed({ size, data }: Modules): [rows: Lines, columns: Lines] {
  const rows: Lines = new Int32Array(Math.ceil(size / 32) * size);
  const columns: Lines = new Int32Array(Math.ceil(size / 32) * size);
  data.forEach((module, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    rows[(column >> 5) * size + row]! |= module << column;
    columns[(row >> 5) * size + column]! |= module << row;
  });
  return [rows, columns];
}

describe('the penalty', () => {
  test('is that of the plain rules for any pattern of modules in any size of symbol', () => {
    const modules = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([version, seed, dark]) => {
        const size = 17 + 4 * version;
        const random = seededRandom(seed);
        return { size, data: Uint8Array.from({ length: size * size }, () => (random() < dark ? 1 : 0)) };
      });
    fc.assert(
      fc.property(modules, (modules) => {
        expect(penalty(...packed(modules), modules.size)).toBe(slowPenalty(modules));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('is that of the plain rules for patterns like finders at every place of a line', () => {
    for (const dark of [0, 1]) {
      for (let at = 0; at < 41; at++) {
        const size = 41;
        const data = new Uint8Array(size * size).fill(dark);
        for (const [k, module] of [1, 0, 1, 1, 1, 0, 1].entries()) {
          if (at + k < size) data[20 * size + at + k] = data[(at + k) * size + 33] = module;
        }
        // Light on one side only, to tell the sides apart.
        for (let k = 1; k <= 4; k++)
          if (at - k >= 0) data[20 * size + at - k] = data[(at - k) * size + 33] = 0;
        expect(penalty(...packed({ size, data }), size)).toBe(slowPenalty({ size, data }));
      }
    }
  });
});
