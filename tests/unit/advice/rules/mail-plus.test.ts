import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  ['mailto:kim@example.org?subject=Hello+you', 'mailto:kim@example.org?subject=Hello%20you'],
  [
    'mailto:a+b@example.org?subject=C++&body=See+you,+then&cc=c+d@example.org',
    'mailto:a+b@example.org?subject=C++&body=See%20you,%20then&cc=c+d@example.org',
  ],
])('an e-mail with plus signs for blanks: %s', (text, mended) =>
  expect(said(text)).toEqual({ 'mail-plus': [mended] }),
);
