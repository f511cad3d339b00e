import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseline, layOutCaption } from '../../../components/picture/caption.ts';

/** Every letter as wide as half of its height. */
const measure = (line: string, fontSize: number) => ([...line].length * fontSize) / 2;

/** A line holds 26 letters. */
function linesOf(text: string): readonly string[] {
  return layOutCaption(text, 'auto', 420, measure)?.lines ?? [];
}

describe('a caption', () => {
  test('is broken between words', () => {
    expect(linesOf('QR code – Wikipedia')).toEqual(['QR code – Wikipedia']);
    expect(linesOf('How to read a code that nobody has read before')).toEqual([
      'How to read a code that',
      'nobody has read before',
    ]);
  });

  test('is broken inside a word only where it is longer than a line', () => {
    expect(linesOf('a https://example.com/pneumonoultramicroscopicsilicovolcanoconiosis')).toEqual([
      'a https://example.com/pneu',
      'monoultramicroscopicsilico',
      'volcanoconiosis',
    ]);
  });

  test('of more than three lines ends with an ellipsis', () => {
    const lines = linesOf('word '.repeat(100));
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^(word ){4}w?\S*…$/);
  });

  test('never exceeds its room, keeps its letters in order, and never cuts one that is made of several', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('a', 'b', ' ', '二', '维', 'e\u0301', '👩‍👩‍👧'), { maxLength: 200 })
        .map((letters) => letters.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        const caption = layOutCaption(text, 'auto', 420, measure);
        const lines = caption?.lines ?? [];
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) {
          expect(line).toBe(line.trim());
          expect(line.isWellFormed()).toBe(true);
          expect(measure(line, 1)).toBeLessThanOrEqual(13);
        }
        const bare = (text: string) => text.replace(/[\s\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
        const written = bare(lines.join('')).replace(/…$/, '');
        expect(bare(text).startsWith(written)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('is in one line what was in several, without what XML cannot hold', () => {
    expect(linesOf(' one\r\n\ttwo\0\u{ffff} ')).toEqual(['one two']);
    expect(linesOf('a\ud800')).toEqual(['a\ufffd']);
  });

  test('is none where there is nothing to write', () => {
    expect(layOutCaption(' \n', 'auto', 420, measure)).toBeUndefined();
    expect(layOutCaption('', 'ltr', 420, measure)).toBeUndefined();
  });

  test('of an address runs from left to right whatever is in it', () => {
    expect(layOutCaption('https://דוגמה/', 'ltr', 420, measure)?.direction).toBe('ltr');
    expect(layOutCaption('דוגמה', 'auto', 420, measure)?.direction).toBe('rtl');
    expect(layOutCaption('2026', 'auto', 420, measure)?.direction).toBe('ltr');
  });

  test('grows with the picture, and its lines stand inside their heights', () => {
    for (const width of [100, 420, 4000]) {
      const caption = layOutCaption('word '.repeat(9), 'auto', width, measure);
      expect(caption?.fontSize).toBeCloseTo(width / 16);
      caption?.lines.forEach((_, index) => {
        const y = baseline(caption, index);
        expect(y - caption.fontSize).toBeGreaterThanOrEqual(index * caption.lineHeight);
        expect(y).toBeLessThan((index + 1) * caption.lineHeight);
      });
    }
  });
});
