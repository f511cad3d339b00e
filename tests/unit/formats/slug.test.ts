import { expect, test } from 'vitest';
import {
  joined,
  slug,
  slugOfHost,
  slugOfPath,
  slugOfTitle,
  slugOfWords,
  trim,
} from '../../../components/formats/slug.ts';

test.each([
  ['Hello, World!', 'hello-world'],
  ['../../etc', 'etc'],
  ['日本語 ü', '日本語-ü'],
  ['\u202Eabc', 'abc'],
])('%s becomes %s', (text, expected) => expect(slug(text)).toBe(expected));

test.each([
  ['Password: hunter2 for the door', 'password-for-the-door'],
  ['PIN 4711', 'pin'],
  ['pin code for guests', 'pin-code-for-guests'],
])('secrets are left out of %s', (text, expected) => expect(slugOfWords(text)).toBe(expected));

test.each([
  ['/articles/2026/how%20to', 'articles-2026-how-to'],
  ['/reset/a1B2c3D4', 'reset'],
  ['/s/9f86d081884c7d659a2feaa0c55ad015', 's'],
])('secrets are left out of the path %s', (path, expected) => expect(slugOfPath(path)).toBe(expected));

test('a title that the browser made of the address is none', () => {
  expect(slugOfTitle('a.pdf', 'https://example.com/a.pdf?key=x')).toBe('');
  expect(slugOfTitle('Annual report', 'https://example.com/a.pdf')).toBe('annual-report');
  expect(slugOfTitle(undefined, 'https://example.com/')).toBe('');
});

test('hosts keep their dots, parts that are empty are left out, and ends are tidy', () => {
  expect(slugOfHost('WWW.Example.com')).toBe('www.example.com');
  expect(joined('wifi', '', 'home')).toBe('wifi-home');
  expect(trim('.-a-.')).toBe('a');
});
