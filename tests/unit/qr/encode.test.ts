import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EncodeOptions, type EncodeResult, encode, measure } from '../../../components/qr/encode.ts';
import type { ErrorCorrectionLevel } from '../../../components/qr/symbol.ts';

const LEVELS: readonly ErrorCorrectionLevel[] = ['L', 'M', 'Q', 'H'];

/** Bytes that each level holds in one segment at some versions (ISO/IEC 18004:2015 table 7). */
const BYTE_CAPACITY: Record<number, readonly [number, number, number, number]> = {
  1: [17, 14, 11, 7],
  2: [32, 26, 20, 14],
  6: [134, 106, 74, 58],
  9: [230, 180, 130, 98],
  10: [271, 213, 151, 119],
  26: [1367, 1059, 751, 593],
  27: [1465, 1125, 805, 625],
  40: [2953, 2331, 1663, 1273],
};

/** Version and level of the symbol, such as `6-M`. */
function shape(text: string, options?: EncodeOptions): string {
  const result = encode(text, options);
  return result.ok ? `${result.symbol.version}-${result.symbol.errorCorrectionLevel}` : result.reason;
}

describe('the version', () => {
  test.each(
    Object.entries(BYTE_CAPACITY).flatMap(([version, capacities]) =>
      LEVELS.map((level, i) => [Number(version), level, capacities[i] ?? 0] as const),
    ),
  )('%i-%s holds its capacity of %i bytes and no more', (version, level, capacity) => {
    expect(shape('a'.repeat(capacity), { errorCorrectionLevel: level })).toBe(`${version}-${level}`);
    const next = encode('a'.repeat(capacity + 1), { errorCorrectionLevel: level });
    if (version === 40) expect(next).toMatchObject({ ok: false, reason: 'too-long' });
    else expect(next).toMatchObject({ ok: true, symbol: { version: version + 1 } });
  });

  test('holds the most digits and alphanumeric characters that the standard promises', () => {
    expect(shape('1'.repeat(7089))).toBe('40-L');
    expect(shape('1'.repeat(7090))).toBe('too-long');
    expect(shape('A'.repeat(4296))).toBe('40-L');
    expect(shape('A'.repeat(4297))).toBe('too-long');
  });

  test('is at least the minimum that was asked for, and higher where the text needs it', () => {
    expect(shape('a', { minimumVersion: 1 })).toBe('1-H');
    for (let version = 1; version <= 40; version++) {
      expect(shape('a', { minimumVersion: version })).toBe(`${version}-H`);
    }
    expect(shape('a'.repeat(134), { minimumVersion: 5 })).toBe('6-L');
  });

  test('counts the wider indicators of the band that the minimum is in', () => {
    expect(shape('a'.repeat(213), { minimumVersion: 10 })).toBe('10-M');
    expect(shape('a'.repeat(214), { minimumVersion: 10 })).toBe('10-L');
  });

  test('gives the side of the symbol', () => {
    const result = encode('a', { minimumVersion: 7 });
    expect(result).toMatchObject({ ok: true, symbol: { size: 45 } });
    if (result.ok) expect(result.symbol.modules).toHaveLength(45 * 45);
  });
});

describe('the error correction level', () => {
  test('is by default the highest that fits the smallest version at L', () => {
    expect(shape('a'.repeat(7))).toBe('1-H');
    expect(shape('a'.repeat(8))).toBe('1-Q');
    expect(shape('a'.repeat(12))).toBe('1-M');
    expect(shape('a'.repeat(15))).toBe('1-L');
    expect(shape('a'.repeat(18))).toBe('2-Q');
    expect(shape('a'.repeat(15), { errorCorrectionLevel: 'auto' })).toBe('1-L');
  });

  test('is a floor when it is chosen, raised where that is free', () => {
    expect(shape('a'.repeat(7), { errorCorrectionLevel: 'L' })).toBe('1-H');
    expect(shape('a'.repeat(15), { errorCorrectionLevel: 'M' })).toBe('2-Q');
    expect(shape('a'.repeat(21), { errorCorrectionLevel: 'M' })).toBe('2-M');
    expect(shape('a'.repeat(15), { errorCorrectionLevel: 'H' })).toBe('3-H');
  });
});

describe('an exact level', () => {
  test('is kept where a higher one would be free', () => {
    expect(shape('a', { errorCorrectionLevel: 'M' })).toBe('1-H');
    expect(shape('a', { errorCorrectionLevel: 'M', isLevelExact: true })).toBe('1-M');
    expect(shape('a'.repeat(15), { errorCorrectionLevel: 'M', isLevelExact: true })).toBe('2-M');
  });

  test('is said not to hold a text that needs a higher version than the highest allowed', () => {
    // A payment by EPC069-12: level M, version 13 at most, which are 331 bytes.
    const payment = { errorCorrectionLevel: 'M', isLevelExact: true, maximumVersion: 13 } as const;
    expect(shape('a'.repeat(331), payment)).toBe('13-M');
    expect(encode('a'.repeat(340), payment)).toEqual({
      ok: false,
      reason: 'too-long',
      bytes: 340,
      over: 9,
      capacity: 331,
    });
    expect(encode('1'.repeat(800), payment)).toMatchObject({ reason: 'too-long', over: 2 });
  });

  test.each([1, 9, 10, 26, 27, 39])(
    'is said not to hold a byte more than version %i does',
    (maximumVersion) => {
      const holds = (length: number) => encode('a'.repeat(length), { maximumVersion });
      const first = holds(3000);
      if (first.ok || first.reason !== 'too-long') throw new Error('not too long');
      expect(holds(first.capacity)).toMatchObject({ ok: true, symbol: { version: maximumVersion } });
      expect(holds(first.capacity + 1)).toMatchObject({ ok: false, reason: 'too-long', over: 1 });
    },
  );
});

describe('a text', () => {
  test('is given back exactly as it was encoded, without notices when nothing is odd about it', () => {
    const text = 'https://example.com/\t\r\n二维码 😀';
    expect(encode(text)).toMatchObject({ ok: true, text, notices: [] });
  });

  test('with lone surrogates is made well-formed, and says so', () => {
    expect(encode('a\ud800b')).toMatchObject({ ok: true, text: 'a\ufffdb', notices: ['made-well-formed'] });
    expect(encode('\udc00')).toMatchObject({ ok: true, text: '\ufffd', notices: ['made-well-formed'] });
    expect(encode('😀')).toMatchObject({ ok: true, text: '😀', notices: [] });
  });

  test.each(['\0', '\x01', '\v', '\x1b', '\x7f', '\x85'])(
    'with the control character %j keeps it, and says so',
    (control) => {
      const text = `a${control}b`;
      expect(encode(text)).toMatchObject({ ok: true, text, notices: ['control-characters'] });
    },
  );

  test('that is empty is refused', () => {
    expect(encode('')).toEqual({ ok: false, reason: 'empty' });
  });
});

describe('a text that is too long', () => {
  const tooLong = (
    text: string,
    level?: ErrorCorrectionLevel,
  ): Extract<EncodeResult, { reason: 'too-long' }> => {
    const result = encode(text, level && { errorCorrectionLevel: level });
    if (result.ok || result.reason !== 'too-long') throw new Error(`not too long: ${text.length}`);
    return result;
  };

  test('in byte mode is over by each byte above the capacity', () => {
    for (const bytes of [2954, 2955, 3000, 7089, 7090, 100_000, 100_001]) {
      expect(tooLong('a'.repeat(bytes))).toEqual({
        ok: false,
        reason: 'too-long',
        bytes,
        over: bytes - 2953,
        capacity: 2953,
      });
    }
    expect(tooLong('a'.repeat(1274), 'H')).toMatchObject({ over: 1, capacity: 1273 });
    expect(tooLong('é'.repeat(1500))).toMatchObject({ bytes: 3000, over: 47 });
    expect(tooLong('二'.repeat(1000))).toMatchObject({ bytes: 3000, over: 47 });
    expect(tooLong('😀'.repeat(750))).toMatchObject({ bytes: 3000, over: 47 });
  });

  test('in denser modes is over by the bytes that its bit stream is over', () => {
    expect(tooLong('1'.repeat(7090))).toMatchObject({ bytes: 7090, over: 1 });
    // 10 bits for three digits: 240 digits are 800 bits, 100 bytes.
    expect(tooLong('1'.repeat(7089 + 240))).toMatchObject({ over: 100 });
    expect(tooLong('A'.repeat(4297))).toMatchObject({ bytes: 4297, over: 1 });
  });

  test('fits once as many bytes as it is over are taken away', () => {
    for (const text of ['a'.repeat(3333), `${'1'.repeat(4000)}${'a'.repeat(2000)}`]) {
      const { over } = tooLong(text);
      expect(encode(text.slice(0, text.length - over)).ok).toBe(true);
      expect(encode(text.slice(0, text.length - over + 1)).ok).toBe(false);
    }
  });

  test('counts a lone surrogate as the three bytes of the character that replaces it', () => {
    expect(tooLong('\ud800'.repeat(1000))).toMatchObject({ bytes: 3000, over: 47 });
  });

  test.each([
    ['ASCII', 'a'.repeat(10_000_000), 10_000_000],
    ['Chinese', '二'.repeat(3_333_333), 9_999_999],
    ['lone surrogates', '\udc00a'.repeat(2_500_000), 10_000_000],
  ])('is refused with its bytes counted, 10 MB of %s', (_, text, bytes) => {
    expect(tooLong(text)).toMatchObject({ bytes, over: bytes - 2953 });
  });
});

describe('an option out of range', () => {
  test.each<[string, unknown]>([
    ['errorCorrectionLevel', 'X'],
    ['errorCorrectionLevel', 'm'],
    ['errorCorrectionLevel', ''],
    ['errorCorrectionLevel', null],
    ['errorCorrectionLevel', ['L']],
    ['minimumVersion', 0],
    ['minimumVersion', 41],
    ['minimumVersion', 1.5],
    ['minimumVersion', Number.NaN],
    ['minimumVersion', '3'],
    ['minimumVersion', null],
    ['maximumVersion', 0],
    ['maximumVersion', 41],
    ['maximumVersion', 9.5],
    ['maximumVersion', '13'],
    ['maximumVersion', null],
  ])('is a value that says so: %s %j', (option, value) => {
    const result = encode('a', { [option]: value } as EncodeOptions);
    expect(result).toEqual({ ok: false, reason: 'bad-option', option, value });
  });

  test('is a minimum above the maximum', () => {
    const result = encode('a', { minimumVersion: 14, maximumVersion: 13 });
    expect(result).toEqual({ ok: false, reason: 'bad-option', option: 'minimumVersion', value: 14 });
  });

  test('comes before anything that is wrong with the text', () => {
    expect(encode('', { minimumVersion: 0 })).toMatchObject({ reason: 'bad-option' });
  });
});

test('a symbol can be measured without being made', () => {
  const character = fc.constantFrom('1', 'A', 'a', 'é', '日', '\udc00');
  const options = fc.record(
    {
      errorCorrectionLevel: fc.constantFrom('auto' as const, ...LEVELS),
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
