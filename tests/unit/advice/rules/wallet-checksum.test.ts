import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp',
  'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp',
  'bitcoin:bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcq?amount=1',
  'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
  'bitcoin:3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz',
])('a payment to a wallet that was mistyped: %s', (text) =>
  expect(said(text)).toHaveProperty('wallet-checksum', []),
);
