import { expect, test } from 'vitest';
import { crc16 } from '../../../../components/text/crc-16.ts';
import { PIX, said } from './said.ts';

test.each([`${PIX}1D3E`, `${PIX}1d3e`.replace('Tal', 'Tul')])(
  'a payment by Pix that was changed: %s',
  (text) => {
    const right = text.includes('Tul') ? `${PIX.replace('Tal', 'Tul')}` : `${PIX}1D3D`;
    expect(said(text)['pix-checksum']?.[0]?.startsWith(right)).toBe(true);
    expect(said(said(text)['pix-checksum']?.[0] as string)).toEqual({});
  },
);

test.each([
  ['a letter of a name', `${PIX}1D3D`.replace('Fulano', 'Fulan')],
  ['the end', PIX.slice(0, -4)],
  ['the end and more', PIX.slice(0, -20)],
  ['a digit of a length', `${PIX}1D3D`.replace('5204', '524')],
])('a payment by Pix that lacks %s is not given a new checksum', (_what, text) => {
  expect(said(text)).toEqual({ 'pix-checksum': [] });
});

test.each(['00020112345', '000201010212'])('a number that begins so is none: %s', (text) => {
  expect(said(text)).toEqual({});
});

test('one with the right checksum is not said to be damaged, however its lengths are counted', () => {
  // “São Paulo” in bytes of UTF-8.
  const text = PIX.replace(/(?<=60)\d\d.*?(?=62\d\d)/, '10São Paulo');
  expect(text).toContain('São');
  expect(said(text + crc16(text))).toEqual({});
});
