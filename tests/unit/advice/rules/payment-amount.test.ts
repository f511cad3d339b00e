import { expect, test } from 'vitest';
import { said } from './said.ts';

const BITCOIN = 'bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2';
const UPI = 'upi://pay?pa=kim@okbank&pn=Kim';

test.each([
  [`${BITCOIN}?amount=0,5&label=Kim`, `${BITCOIN}?amount=0.5&label=Kim`],
  [`${BITCOIN}?label=Kim&amount=12,25`, `${BITCOIN}?label=Kim&amount=12.25`],
  [`${UPI}&am=1,50`, `${UPI}&am=1.50`],
])('an amount has a point: %s', (text, right) => {
  expect(said(text)['payment-amount']).toEqual([right]);
  expect(said(right)).not.toHaveProperty('payment-amount');
});

test.each([`${BITCOIN}?amount=1,500`, `${BITCOIN}?amount=1%20BTC`, `${UPI}&am=abc`, `${UPI}&am=-1`])(
  'what is meant is not guessed: %s',
  (text) => expect(said(text)['payment-amount']).toEqual([]),
);

test.each([
  BITCOIN,
  `${BITCOIN}?amount=20.3`,
  `${BITCOIN}?amount=.5`,
  `${BITCOIN}?amount=50`,
  `${UPI}&am=`,
  `${UPI}&am=100.00`,
  'https://example.org/?amount=1,5',
])('nothing is said of %s', (text) => expect(said(text)).not.toHaveProperty('payment-amount'));
