import { expect, test } from 'vitest';
import { emvFields } from '../../../components/text/emv-fields.ts';

test('a payment code has fields, each as long as it says', () => {
  expect(emvFields(' 0002015903Kim63041D3D\n')).toEqual({
    fields: new Map([
      ['00', '01'],
      ['59', 'Kim'],
      ['63', '1D3D'],
    ]),
    isWhole: true,
  });
});

test.each(['0002015903Ki', '0002015903Kim6', '0002015903Kimx304ABCD'])('%s is not whole', (text) => {
  expect(emvFields(text)).toMatchObject({ isWhole: false });
});

test.each(['', '000301', '0002', 'https://example.org'])('%j is none', (text) => {
  expect(emvFields(text)).toBeUndefined();
});
