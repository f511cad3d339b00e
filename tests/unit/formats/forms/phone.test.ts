import { expect, test } from 'vitest';
import { phoneForm } from '../../../../components/formats/forms/phone.ts';

test.each<[string, string, string | undefined]>([
  ['+49 (0)30 90 18 20', 'tel:+4930901820', undefined],
  ['0049 30 901820', 'tel:+4930901820', undefined],
  ['+٤٩ ٣٠ ٩٠١٨٢٠', 'tel:+4930901820', undefined],
  ['030 901820', 'tel:030901820', 'phoneCountry'],
  ['112', 'tel:112', undefined],
  ['*100#', 'tel:*100%23', undefined],
  ['+1234567890123456', 'tel:+1234567890123456', 'phoneLong'],
  ['0800 FLOWERS', '', 'phoneDigits'],
  ['+49 30 901820,,12#', 'tel:+4930901820,,12%23', undefined],
  ['none', '', 'phoneDigits'],
  ['', '', undefined],
])('%s is dialed by %s', (number, text, key) => {
  const written = phoneForm.write({ number, rest: '' });
  expect(written.text).toBe(text);
  expect(written.problems.map(({ sentence }) => 'key' in sentence && sentence.key)).toEqual(key ? [key] : []);
});

test('what follows a number is kept', () => {
  const fields = phoneForm.read('tel:+49-30-901820;ext=5');
  expect(fields).toEqual({ number: '+49-30-901820', rest: ';ext=5' });
  expect(fields && phoneForm.write(fields).text).toBe('tel:+4930901820;ext=5');
});

test('a number is read as it is shown, without its escapes', () => {
  for (const text of ['tel:%2B49%2030%2F901820', 'tel:+49 30%2d901820']) {
    const fields = phoneForm.read(text);
    expect(fields && phoneForm.write(fields)).toEqual({ text: 'tel:+4930901820', problems: [] });
  }
});
