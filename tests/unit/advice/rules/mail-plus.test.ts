import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  ['mailto:kim@example.org?subject=Hello+to+you', 'mailto:kim@example.org?subject=Hello%20to%20you'],
  [
    'mailto:kim@example.org?subject=Hello+you&body=See+you',
    'mailto:kim@example.org?subject=Hello%20you&body=See%20you',
  ],
  [
    'mailto:a+b@example.org?subject=C++&body=See+you,+then&cc=c+d@example.org',
    'mailto:a+b@example.org?subject=C++&body=See%20you,%20then&cc=c+d@example.org',
  ],
])('an e-mail with plus signs for blanks: %s', (text, mended) =>
  expect(said(text)).toEqual({ 'mail-plus': [mended] }),
);

test.each([
  'mailto:kim@example.org?subject=Hello+you',
  'mailto:kim@example.org?body=https://example.org/search?q=some+more+words',
  'mailto:kim@example.org?body=https%3A%2F%2Fexample.org%2Fsome+more+words',
  'mailto:kim@example.org?body=write+to+kim+news@example.org',
  'mailto:kim@example.org?body=write+to+kim+news%40example.org',
])('plus signs that may be meant stay: %s', (text) => expect(said(text)).not.toHaveProperty('mail-plus'));
