import fc from 'fast-check';
import { H, L, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { type Built, create } from 'qrcode/lib/core/qrcode.js';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { chooseMask } from '../../../components/qr/mask.ts';
import { type Lines, penalty } from '../../../components/qr/penalty.ts';
import { seededRandom, seededText } from '../corpus.ts';

type Modules = Pick<Built['modules'], 'size' | 'data'>;
const LEVELS = { L, M, Q, H };
const NAMES = ['L', 'M', 'Q', 'H'] as const;
const MASKS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The rules of ISO/IEC 18004:2015 7.8.3.1 one after the other; `asInQrcode` where that package reads two otherwise. */
function slowPenalty({ size, data }: Modules, asInQrcode = false): number {
  let points = 0;
  const rows = Array.from({ length: size }, (_, row) =>
    [...data.slice(row * size, (row + 1) * size)].join(''),
  );
  const columns = rows.map((_, column) => rows.map((row) => row[column]).join(''));
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) points += 3 + (run.length - 5);
    for (let i = 0; i < size; i++) {
      if (!line.startsWith('1011101', i)) continue;
      const before = i >= 4 && line.startsWith('0000', i - 4);
      const after = line.startsWith('0000', i + 7);
      points += asInQrcode ? 40 * (Number(before) + Number(after)) : before || after ? 40 : 0;
    }
  }
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      const block = `${rows[row]?.slice(column, column + 2)}${rows[row + 1]?.slice(column, column + 2)}`;
      if (block === '0000' || block === '1111') points += 3;
    }
  }
  const percent = (100 * data.reduce((sum, module) => sum + module, 0)) / (size * size);
  const steps = asInQrcode ? Math.abs(Math.ceil(percent / 5) - 10) : Math.floor(Math.abs(percent - 50) / 5);
  return points + 10 * steps;
}

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

function built(
  text: string,
  version: number,
  level: keyof typeof LEVELS,
  maskPattern: number,
): Built['modules'] {
  return create([{ data: text, mode: 'byte' }], {
    version,
    errorCorrectionLevel: LEVELS[level],
    maskPattern,
  }).modules;
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
        // Light on one side only, so that both sides are told apart.
        for (let k = 1; k <= 4; k++)
          if (at - k >= 0) data[20 * size + at - k] = data[(at - k) * size + 33] = 0;
        expect(penalty(...packed({ size, data }), size)).toBe(slowPenalty({ size, data }));
      }
    }
  });
});

describe('the mask', () => {
  test('is the first of those with the lowest penalty, and its symbol is built right, in every version', () => {
    const random = seededRandom(7);
    for (let version = 1; version <= 40; version++) {
      const level = NAMES[version % 4] ?? 'L';
      const text = seededText(random, 'ascii', 7);
      const candidates = MASKS.map((mask) => built(text, version, level, mask));
      const points = candidates.map((candidate) => slowPenalty(candidate));
      const best = points.indexOf(Math.min(...points));
      const chosen = built(text, version, level, 0);
      expect(chooseMask(chosen, LEVELS[level])).toBe(best);
      expect(chosen.data).toEqual(candidates[best]?.data);
    }
  });

  test('is the lowest of several with equal penalties', () => {
    const random = seededRandom(5);
    let ties = 0;
    for (let i = 0; i < 300; i++) {
      const text = seededText(random, 'ascii', 10);
      const points = MASKS.map((mask) => slowPenalty(built(text, 1, 'L', mask)));
      const lowest = Math.min(...points);
      if (points.indexOf(lowest) === points.lastIndexOf(lowest)) continue;
      ties++;
      expect(chooseMask(built(text, 1, 'L', 0), L)).toBe(points.indexOf(lowest));
    }
    expect(ties).toBeGreaterThan(2);
  });

  test('leaves the symbol as `qrcode` builds it with that mask, in every version at every level', () => {
    const random = seededRandom(11);
    for (let version = 1; version <= 40; version++) {
      for (const level of NAMES) {
        const text = seededText(random, 'ascii', 7);
        const chosen = built(text, version, level, 0);
        const mask = chooseMask(chosen, LEVELS[level]);
        expect(chosen.data).toEqual(built(text, version, level, mask).data);
      }
    }
  });

  test('is rarely another than `qrcode` picks, and then because it reads two rules otherwise', () => {
    const random = seededRandom(3);
    let different = 0;
    for (let i = 0; i < 500; i++) {
      const text = seededText(random, 'address', 20 + (i % 60));
      const result = encode(text, { errorCorrectionLevel: 'L' });
      if (!result.ok) throw new Error(result.reason);
      const { version, errorCorrectionLevel, mask, modules, size } = result.symbol;
      const level = LEVELS[errorCorrectionLevel];
      const theirs = create(text, { version, errorCorrectionLevel: level });
      if (theirs.maskPattern === mask) continue;
      // Where `qrcode` cuts the text into other segments it scores other symbols.
      const ours = create(text, { version, errorCorrectionLevel: level, maskPattern: mask });
      if (Buffer.compare(ours.modules.data, modules) !== 0) continue;
      different++;
      expect(slowPenalty({ size, data: modules })).toBeLessThanOrEqual(slowPenalty(theirs.modules));
      expect(slowPenalty(theirs.modules, true)).toBeLessThanOrEqual(
        slowPenalty({ size, data: modules }, true),
      );
    }
    expect(different).toBeGreaterThan(0);
    expect(different).toBeLessThan(25);
  });
});
