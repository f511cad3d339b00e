import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { measure } from '../../../components/qr/measure.ts';
import { seededRandom, seededText, TEXT_KINDS } from '../corpus.ts';

test('a symbol is measured as it would be made', () => {
  const character = fc.constantFrom('1', 'A', 'a', 'é', '日', '\udc00');
  const options = fc.record(
    {
      errorCorrectionLevel: fc.constantFrom('auto', 'L', 'M', 'Q', 'H'),
      isLevelExact: fc.boolean(),
      minimumVersion: fc.integer({ min: 0, max: 20 }),
      maximumVersion: fc.integer({ min: 1, max: 40 }),
    },
    { requiredKeys: [] },
  );
  const text = fc.tuple(fc.string({ unit: character, maxLength: 20 }), fc.nat({ max: 200 }));
  fc.assert(
    fc.property(text, options, ([part, times], options) => {
      const made = encode(part.repeat(times), options);
      const measured = made.ok ? { ok: true, size: made.symbol.size } : made;
      expect(measure(part.repeat(times), options)).toEqual(measured);
    }),
    { numRuns: 60 },
  );
});

test('texts of every kind are, too', () => {
  const random = seededRandom(12);
  const wrong: string[] = [];
  for (let i = 0; i < 900; i++) {
    const kind = TEXT_KINDS[i % TEXT_KINDS.length] ?? 'address';
    const text = seededText(random, kind, Math.ceil(6 / (random() + 0.02)));
    const options = { errorCorrectionLevel: i % 2 ? 'M' : 'L' } as const;
    const [made, measured] = [encode(text, options), measure(text, options)];
    if (!made.ok || !measured.ok || measured.size !== made.symbol.size) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});
