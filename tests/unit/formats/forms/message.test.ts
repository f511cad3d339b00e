import { expect, test } from 'vitest';
import { messageForm } from '../../../../components/formats/forms/message.ts';

test.each([
  ['SMSTO:+491:Hi: you;?', '+491', 'Hi: you;?'],
  ['smsto:+491', '+491', ''],
  ['sms:+491?body=Hi%20you', '+491', 'Hi you'],
  ['sms:+491&body=Hi', '+491', 'Hi'],
  ['sms:+491;body=Hi', '+491', 'Hi'],
  ['sms:+491', '+491', ''],
  ['smsto:+491?body=Hi', '+491', 'Hi'],
])('%s is a message to %s', (text, number, message) => {
  expect(messageForm.read(text)).toEqual({ number, message });
});

test('a message has a number, and several where there are several', () => {
  const fields = { number: '+49 1, +49 2', message: 'Hi' };
  expect(messageForm.write(fields).text).toBe('SMSTO:+491,+492:Hi');
  expect(messageForm.promise(fields).substitutions).toEqual(['+491, +492']);
  expect(messageForm.write({ number: '', message: 'Hi' })).toMatchObject({
    text: '',
    problems: [{ field: 'number' }],
  });
});

test.each([
  ['+491701234567, +491707654321', []],
  ['+491701234567, 0170 7654321', ['phoneCountry']],
  ['0170 7654321, Kim', ['phoneDigits']],
  ['+491701234567; +1234567890123456', ['phoneLong']],
])('of the numbers %s, the worst is pointed out', (number, keys) => {
  const { problems } = messageForm.write({ number, message: 'Hi' });
  expect(problems.map(({ sentence }) => 'key' in sentence && sentence.key)).toEqual(keys);
});

test('a note is no message', () => expect(messageForm.read('SMS: please answer')).toBeUndefined());
