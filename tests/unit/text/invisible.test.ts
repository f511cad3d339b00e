import { expect, test } from 'vitest';
import { withoutInvisible } from '../../../components/text/invisible.ts';

test.each([
  ['https://exa\u00ADmple.com\u200B', 'https://example.com'],
  ['\u2068kim\u2069\uFEFF', 'kim'],
  ['a\u200Db', 'ab'],
  // Between letters of these scripts, joiners shape them.
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['क्\u200Dष', 'क्\u200Dष'],
])('%j is seen as %j', (text, expected) => expect(withoutInvisible(text)).toBe(expected));
