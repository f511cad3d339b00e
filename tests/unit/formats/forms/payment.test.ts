import { expect, test } from 'vitest';
import { encodingOf } from '../../../../components/formats/encoding.ts';
import { amountIn, type PaymentFields, paymentForm } from '../../../../components/formats/forms/payment.ts';
import { encode } from '../../../../components/qr/encode.ts';

const fields = (of: Partial<PaymentFields>): PaymentFields => ({
  ...paymentForm.empty,
  recipient: 'Kim Meier',
  iban: 'DE89 3704 0044 0532 0130 00',
  ...of,
});

test.each<[Partial<PaymentFields>, string]>([
  [{}, 'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000'],
  [{ amount: '12,3' }, 'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\nEUR12.30'],
  [
    { amount: '5', reference: 'Invoice 4711' },
    'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\nEUR5.00\n\n\nInvoice 4711',
  ],
  [
    { reference: 'rf18 5390 0754 7034' },
    'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\n\n\nRF18539007547034',
  ],
  [{ recipient: '' }, ''],
  [{ iban: '' }, ''],
])('%j is written as %j', (of, text) => expect(paymentForm.write(fields(of)).text).toBe(text));

test.each([
  ['12', '12.00'],
  ['12.5', '12.50'],
  ['12,50', '12.50'],
  ['€ 12.50', '12.50'],
  ['12,50 EUR', '12.50'],
  ['1.234,56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['1 234,56', '1234.56'],
  ['1.234.567', '1234567.00'],
  ['1,234,567.8', '1234567.80'],
  ['1 234', '1234.00'],
  ['12 345 678,90 €', '12345678.90'],
  ['12,-', '12.00'],
  ['12,– €', '12.00'],
  ['12,50 Euro', '12.50'],
  ['１２', '12.00'],
  ['٤٫٥', '4.50'],
  ['.5', '0.50'],
  ['0.01', '0.01'],
  ['999999999.99', '999999999.99'],
])('an amount of %s is %s', (written, amount) => expect(amountIn(written)).toBe(amount));

test.each([
  '',
  '0',
  '0.00',
  '1000000000',
  '12.345,6,7',
  '1,2,3',
  '1.234',
  '10.500',
  '0.125',
  '0.125,50',
  '1.234.56',
  '1.234,567',
  '-5',
  'x',
  '12.50 USD',
  '12 50',
  '1 2345',
  '12 ⁵⁰',
  '12⁵⁰ €',
])('an amount of %j is none', (written) => expect(amountIn(written)).toBeUndefined());

test.each<[Partial<PaymentFields>, string[]]>([
  [{}, []],
  [{ recipient: '', iban: '' }, []],
  [{ recipient: '' }, ['recipient']],
  [{ recipient: 'x'.repeat(71) }, ['recipient']],
  [{ iban: '' }, ['iban']],
  [{ iban: 'DE88370400440532013000' }, ['iban']],
  [{ iban: 'BR9700360305000010009795493P1' }, ['iban']],
  [{ amount: 'x' }, ['amount']],
  [{ reference: 'x'.repeat(140) }, []],
  [{ reference: 'x'.repeat(141) }, ['reference']],
  [{ reference: 'RF19 5390 0754 7034' }, ['reference']],
  [{ recipient: '网'.repeat(70), reference: '网'.repeat(40) }, ['reference']],
])('of %j something is said beside %j', (of, names) => {
  expect(paymentForm.write(fields(of)).problems.map(({ field }) => field)).toEqual(names);
});

test('the longest that nothing is said of fits the code that its standard asks for', () => {
  const longest = fields({ recipient: '网'.repeat(70), amount: '999999999.99', reference: '' });
  const free = 331 - Buffer.byteLength(paymentForm.write({ ...longest, reference: 'x' }).text);
  for (const [more, fits] of [
    [0, true],
    [1, false],
  ] as const) {
    const { text, problems } = paymentForm.write({ ...longest, reference: 'x'.repeat(1 + free + more) });
    expect(problems.length === 0).toBe(fits);
    const encoding = encodingOf(text);
    const code = encode(text, {
      errorCorrectionLevel: encoding?.errorCorrectionLevel ?? 'L',
      isLevelExact: true,
      maximumVersion: encoding?.highestVersion ?? 0,
    });
    if (fits) expect(code.ok).toBe(true);
  }
});

test('what the form has no field for is kept through an edit', () => {
  const text =
    'BCD\r\n001\r\n1\r\nSCT\r\nCOBADEFFXXX\r\nKim\r\nDE89370400440532013000\r\nEUR1\r\nCHAR\r\n\r\nHi\r\nThank you';
  const read = paymentForm.read(text) as PaymentFields;
  expect(paymentForm.write({ ...read, amount: '2' }).text).toBe(
    'BCD\n001\n1\nSCT\nCOBADEFFXXX\nKim\nDE89370400440532013000\nEUR2.00\nCHAR\n\nHi\nThank you',
  );
});

test('the code of a bank goes with the account', () => {
  const text = 'BCD\n001\n1\nSCT\nCOBADEFFXXX\nKim\nDE89 3704 0044 0532 0130 00\nEUR1.00';
  const read = paymentForm.read(text) as PaymentFields;
  expect(paymentForm.write({ ...read, iban: 'de89370400440532013000' }).text).toContain('\nCOBADEFFXXX\n');
  expect(paymentForm.write({ ...read, iban: 'NL91ABNA0417164300' }).text).toBe(
    'BCD\n002\n1\nSCT\n\nKim\nNL91ABNA0417164300\nEUR1.00',
  );
});

test('what is not ASCII is said to be in the character set that it is in', () => {
  const text = 'BCD\n002\n2\nSCT\n\nKim Müller\nDE89370400440532013000\nEUR1.00';
  const read = paymentForm.read(text) as PaymentFields;
  expect(paymentForm.write(read).text).toBe(text.replace('\n2\n', '\n1\n'));
  expect(paymentForm.write({ ...read, recipient: 'Kim' }).text.split('\n')[2]).toBe('2');
});

test('a reference stays in its line, and words beside it, until it is changed', () => {
  const head = 'BCD\n002\n1\nSCT\n\nKim\nDE89370400440532013000';
  const read = paymentForm.read(`${head}\nEUR1.00\n\n4711 08\nThank you`) as PaymentFields;
  expect(paymentForm.write({ ...read, amount: '2' }).text).toBe(`${head}\nEUR2.00\n\n4711 08\nThank you`);
  expect(paymentForm.write({ ...read, reference: 'Rent' }).text).toBe(`${head}\nEUR1.00\n\n\nRent`);
});
