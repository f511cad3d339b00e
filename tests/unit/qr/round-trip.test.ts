import { H, L, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { MIXED } from 'qrcode/lib/core/mode.js';
import { getCapacity } from 'qrcode/lib/core/version.js';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import type { ErrorCorrectionLevel, QrSymbol } from '../../../components/qr/symbol.ts';
import { seededRandom, seededText, TEXT_KINDS } from '../corpus.ts';
import { decodeWithJsqr, decodeWithZxing, picture } from '../decode.ts';

const LEVELS: readonly ErrorCorrectionLevel[] = ['L', 'M', 'Q', 'H'];

/**
 * jsQR cannot read version 23 at L: its table puts the fourth row and column of alignment patterns of that version at 74
 * instead of 78 (ISO/IEC 18004:2015 annex E), and it misreads more modules than L corrects.
 */
function canJsqrRead({ version, errorCorrectionLevel }: QrSymbol): boolean {
  return version !== 23 || errorCorrectionLevel !== 'L';
}

/** The decoders that do not read `text` in `symbol`. */
async function failures(symbol: QrSymbol, text: string, withJsqr = canJsqrRead(symbol)): Promise<string[]> {
  const image = picture(symbol, 2);
  const failed: string[] = [];
  if ((await decodeWithZxing(image)) !== text) failed.push('zxing');
  if (withJsqr && decodeWithJsqr(image) !== text) failed.push('jsQR');
  return failed;
}

describe('a symbol is decoded to exactly its text by zxing and jsQR', () => {
  test('for 4,840 texts of every kind', async () => {
    const random = seededRandom(18_004);
    const wrong: string[] = [];
    for (let i = 0; i < 4840; i++) {
      const kind = TEXT_KINDS[i % TEXT_KINDS.length] ?? 'address';
      const text = seededText(random, kind, Math.ceil(6 / (random() + 0.02)));
      const level = (['auto', ...LEVELS] as const)[i % 5] ?? 'auto';
      const result = encode(text, { errorCorrectionLevel: level });
      if (!result.ok || result.text !== text) throw new Error(`not encoded: ${text}`);
      // jsQR takes most of the time. A quarter of the texts still covers each kind at each level 26 times.
      const withJsqr = i % 4 === 0 && canJsqrRead(result.symbol);
      for (const decoder of await failures(result.symbol, text, withJsqr)) wrong.push(`${decoder}: ${text}`);
    }
    expect(wrong).toEqual([]);
  });

  test('for 160 texts that fill every version at every level', async () => {
    const random = seededRandom(40);
    const wrong: string[] = [];
    for (let version = 1; version <= 40; version++) {
      for (const [i, level] of [L, M, Q, H].entries()) {
        const errorCorrectionLevel = LEVELS[i] ?? 'L';
        const header = version < 10 ? 12 : 20;
        const bytes = Math.floor((getCapacity(version, level, MIXED) - header) / 8);
        // Only byte mode can hold small letters.
        const text = seededText(random, 'ascii', bytes).replace(/[^a-z]/g, 'x');
        const result = encode(text, { errorCorrectionLevel });
        expect(result).toMatchObject({ ok: true, symbol: { version, errorCorrectionLevel } });
        if (!result.ok) continue;
        for (const decoder of await failures(result.symbol, text))
          wrong.push(`${decoder}: ${version}-${errorCorrectionLevel}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
