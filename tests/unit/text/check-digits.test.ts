import fc from 'fast-check';
import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import { expect, test } from 'vitest';
import { bareCode, ibanFault, isCreditorReference } from '../../../components/text/check-digits.ts';

/** Their accounts have the IBANs of France and Finland. */
const territories = ['AX', 'BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'];
const countries = Object.entries(getCountrySpecifications()).filter(
  ([country, of]) => of.IBANRegistry && !territories.includes(country),
);

test.each(countries.map(([country, { chars }]) => [country, chars as number]))(
  'an IBAN of %s has the length that ibantools says',
  (country, length) => {
    expect(String(ibanFault(`${country}00${'0'.repeat(length - 4)}`))).toMatch(/digits|undefined/);
    expect(ibanFault(`${country}00${'0'.repeat(length - 3)}`)).toBe('length');
  },
);

test('the check digits of an IBAN are judged as ibantools does', () => {
  const iban = fc
    .tuple(fc.constantFrom('DE', 'AT', 'BE'), fc.stringMatching(/^\d{20}$/), fc.integer({ min: 2, max: 98 }))
    .map(([country, digits, check]) => {
      const length = { DE: 18, AT: 16, BE: 12 }[country] as number;
      return `${country}${String(check).padStart(2, '0')}${digits.slice(0, length)}`;
    });
  fc.assert(
    fc.property(iban, (iban) => {
      // It also knows national check digits.
      if (isValidIBAN(iban)) expect(ibanFault(iban)).toBeUndefined();
      if (ibanFault(iban) !== undefined) expect(isValidIBAN(iban)).toBe(false);
    }),
  );
  for (const iban of ['DE89370400440532013000', 'GB29NWBK60161331926819', 'NL91ABNA0417164300'])
    expect([ibanFault(iban), isValidIBAN(iban)]).toEqual([undefined, true]);
});

test('the check digits of a creditor reference: ISO 11649’s own example, and any digit of it changed', () => {
  expect(isCreditorReference('RF18 5390 0754 7034')).toBe(true);
  for (const at of [4, 7, 10, 15]) {
    const digits = [...'RF18539007547034'];
    digits[at] = String((Number(digits[at]) + 1) % 10);
    expect(isCreditorReference(digits.join(''))).toBe(false);
  }
});

test('a code is compared without the blanks and the case that people write it in', () => {
  expect(bareCode('de89 3704\u00A00044-05')).toBe('DE893704004405');
  expect(bareCode('IBAN: DE89 3704')).toBe('DE893704');
  expect(bareCode('\u202ADE89\u202C ３７０４')).toBe('DE893704');
  expect(bareCode('IBAN4711')).toBe('IBAN4711');
});

test.each([
  ['DE88370400440532013000', 'digits'],
  ['DE8937040044053201300', 'length'],
  ['XX89370400440532013000', 'country'],
])('%s is no IBAN, by its %s', (iban, fault) => {
  expect(ibanFault(iban)).toBe(fault);
});
