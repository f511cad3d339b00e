import { describe, expect, test } from 'vitest';
import { letterKey } from '../../../components/ui/letter-key.ts';

const pressed = (key: string, code: string, held: object = {}) =>
  letterKey({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('a pressed key', () => {
  test.each([
    ['f', 'KeyF', 'f'],
    ['F', 'KeyF', 'f'],
    ['+', 'Equal', '+'],
    ['0', 'Digit0', '0'],
  ])('%s at %s is %s', (key, code, letter) => expect(pressed(key, code)).toBe(letter));

  test('is what is printed on it, wherever it lies', () => expect(pressed('f', 'KeyU')).toBe('f'));

  test.each(['а', 'ب', 'φ', 'ㄹ', 'Process'])(
    'of another script, %s, is the Latin letter in its place',
    (key) => expect(pressed(key, 'KeyF')).toBe('f'),
  );

  test.each(['ctrlKey', 'altKey', 'metaKey'])('with %s held is the browser’s', (held) =>
    expect(pressed('f', 'KeyF', { [held]: true })).toBeUndefined(),
  );
});
