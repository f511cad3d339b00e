import { expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { MOST_CHARACTERS } from '../../../components/qr/most-characters.ts';

test('a code holds so many digits, and not one more', () => {
  expect(encode('1'.repeat(MOST_CHARACTERS))).toMatchObject({ ok: true });
  expect(encode('1'.repeat(MOST_CHARACTERS + 1))).toMatchObject({ ok: false, reason: 'too-long' });
});
