import { expect, test } from 'vitest';
import { EPC, said } from './said.ts';

/** A transfer whose message, its last line, is `message`. */
const withMessage = (message: string) => [...EPC.split('\n').slice(0, 9), '', message].join('\n');

test.each([
  ['a'.repeat(141), 'a'.repeat(140)],
  [`${'a'.repeat(139)} and more`, 'a'.repeat(139)],
  // Three bytes each: the whole may have 331.
  ['語'.repeat(140), '語'.repeat(Math.floor((331 - new TextEncoder().encode(withMessage('')).length) / 3))],
])('the message of a transfer is cut to what banks take: %j', (message, cut) => {
  expect(said(withMessage(message))).toEqual({ 'transfer-length': [withMessage(cut)] });
});

test.each(['a'.repeat(140), 'Rent for May', ''])('a message that is short enough stays: %j', (message) => {
  expect(said(withMessage(message))).toEqual({});
});

test('what is too long without its message is left alone', () => {
  const long = withMessage('a'.repeat(141)).replace(/\n[^\n]*(?=\nDE)/, `\n${'n'.repeat(400)}`);
  expect(said(long)).not.toHaveProperty('transfer-length');
});
