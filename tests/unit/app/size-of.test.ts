import { expect, test } from 'vitest';
import { codeOf } from '../../../components/app/code-of.ts';
import { sizeOf } from '../../../components/app/size-of.ts';

const EPC = ['BCD', '002', '1', 'SCT', '', 'Kim Meier', 'DE89370400440532013000', 'EUR1', '', ''].join('\n');

test.each(['https://example.com/', `${EPC}\nRent`, `${EPC}\n${'Rent '.repeat(80)}`, '', 'é'.repeat(2000)])(
  'the size of a code is told without making it: %j',
  (text) => {
    const { code } = codeOf(text, 'Q');
    expect(sizeOf(text, 'Q')).toEqual(code.ok ? { ok: true, size: code.symbol.size } : code);
  },
);
