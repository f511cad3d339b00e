import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { measure } from '../../../components/qr/measure.ts';

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
