import { expect, test } from 'vitest';
import { copied } from '../../../components/outputs/copied.ts';

const success = { key: 'copiedImage', substitutions: [] } as const;

test('says what was copied', () => {
  expect(copied({ ok: true }, success)).toEqual({ message: success, failed: false });
});

test.each([
  ['unsupported', undefined, 'clipboardWithoutImages'],
  ['refused', undefined, 'clipboardRefused'],
  ['refused', 'clipboardRefusedText', 'clipboardRefusedText'],
] as const)('says what to do where the clipboard is %s (%s)', (reason, refusal, key) => {
  expect(copied({ ok: false, reason }, success, refusal)).toMatchObject({ message: { key }, failed: true });
});
