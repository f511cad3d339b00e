import { H, L, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { type Built, create } from 'qrcode/lib/core/qrcode.js';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { chooseMask } from '../../../components/qr/mask.ts';
import { seededRandom, seededText } from '../corpus.ts';
import { slowPenalty } from './slow-penalty.ts';

const LEVELS = { L, M, Q, H };
const NAMES = ['L', 'M', 'Q', 'H'] as const;
const MASKS = [0, 1, 2, 3, 4, 5, 6, 7];

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
      // If `qrcode` splits the text into other segments, it scores other symbols.
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
