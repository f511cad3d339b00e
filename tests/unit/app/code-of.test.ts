import { expect, test } from 'vitest';
import { codeOf, sizeOf } from '../../../components/app/code-of.ts';

const EPC = ['BCD', '002', '1', 'SCT', '', 'Kim Meier', 'DE89370400440532013000', 'EUR1', '', ''].join('\n');

test('a code has the level that is chosen', () => {
  const { code, isOffStandard } = codeOf('https://example.com/', 'H');
  expect(isOffStandard).toBe(false);
  expect(code).toMatchObject({ ok: true, symbol: { errorCorrectionLevel: 'H' } });
});

test('a European transfer has the level of its standard, whatever is chosen', () => {
  const { code, isOffStandard } = codeOf(`${EPC}\nRent`, 'H');
  expect(isOffStandard).toBe(false);
  expect(code).toMatchObject({ ok: true, symbol: { errorCorrectionLevel: 'M' } });
});

test('a European transfer that is too long for its standard has the level that is chosen', () => {
  // Version 13-M holds 331 bytes.
  const { code, isOffStandard } = codeOf(`${EPC}\n${'Rent '.repeat(80)}`, 'L');
  expect(isOffStandard).toBe(true);
  expect(code).toMatchObject({ ok: true, symbol: { errorCorrectionLevel: 'L' } });
});

test.each(['https://example.com/', `${EPC}\nRent`, `${EPC}\n${'Rent '.repeat(80)}`, '', 'é'.repeat(2000)])(
  'the size of a code is told without making it: %j',
  (text) => {
    const { code } = codeOf(text, 'Q');
    expect(sizeOf(text, 'Q')).toEqual(code.ok ? { ok: true, size: code.symbol.size } : code);
  },
);
