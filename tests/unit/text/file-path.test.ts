import { expect, test } from 'vitest';
import { filePathOf } from '../../../components/text/file-path.ts';

test.each([
  ['C:\\Users\\kim\\a.pdf', 'this-machine'],
  ['d:/a.pdf', 'this-machine'],
  ['"C:\\a b.pdf"', 'this-machine'],
  ['%APPDATA%\\x', 'this-machine'],
  ['/home/kim/a.txt', 'this-machine'],
  ['~/a.txt', 'this-machine'],
  ['\\\\server\\share', 'server'],
  ['/home', undefined],
  ['/about/us', undefined],
  ['c://example.com', undefined],
  ['C:\\a\nb', undefined],
])('%s is a path of: %s', (text, expected) => expect(filePathOf(text)).toBe(expected));
