import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUtf8, mixedText } from '../../../components/reading/kanji.ts';

/** 点茗愛 in Shift JIS, as Kanji mode has it. */
const KANJI = [0x93, 0x5f, 0xe4, 0xaa, 0x88, 0xa4];

test('what is UTF-8 stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(isUtf8(bytes)).toBe(true);
      expect(mixedText(bytes)).toBe(text);
    }),
  );
});

test('Kanji between UTF-8 are read as Shift JIS', () => {
  const utf8 = [...new TextEncoder().encode('篲襩 a é')];
  const bytes = Uint8Array.from([...utf8, ...KANJI, ...utf8]);
  expect(isUtf8(bytes)).toBe(false);
  expect(mixedText(bytes)).toBe('篲襩 a é点茗愛篲襩 a é');
});

test('what is neither has no text', () => {
  expect(mixedText(Uint8Array.of(0x41, 0xff, 0x41))).toBeUndefined();
});
