import { expect, test } from 'vitest';
import { addressOf } from '../../../components/text/address.ts';
import { inCapitals } from '../../../components/text/capitals.ts';

test.each([
  ['https://example.com', 'HTTPS://EXAMPLE.COM'],
  ['https://example.com/123', 'HTTPS://EXAMPLE.COM/123'],
  ['https://example.com/a', undefined],
  ['https://kim@example.com', undefined],
  ['HTTPS://EXAMPLE.COM', undefined],
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'],
  [
    'bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?label=Kim',
    'BITCOIN:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?label=Kim',
  ],
  ['bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT', undefined],
  ['some words', undefined],
])('%s in capitals: %s', (text, expected) => expect(inCapitals(text, addressOf(text))).toBe(expected));
