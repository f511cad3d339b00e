import { expect, test } from 'vitest';
import { wholeAddress } from '../../../components/text/whole-address.ts';

test.each([
  ['example.org', 'https://example.org'],
  [' www.example.org/a?b#c ', 'https://www.example.org/a?b#c'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
  ['bücher.example', 'https://bücher.example'],
  ['http://example.org', 'http://example.org'],
  ['HTTPS://EXAMPLE.ORG', 'HTTPS://EXAMPLE.ORG'],
  ['mailto:kim@example.org', 'mailto:kim@example.org'],
  ['kim@example.org', 'kim@example.org'],
  ['example', 'example'],
  ['1.5', '1.5'],
  ['', ''],
])('%j is opened at %j', (website, address) => expect(wholeAddress(website)).toBe(address));
