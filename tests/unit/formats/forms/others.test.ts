/** The forms with a field or two: number, message, e-mail. */
import { expect, test } from 'vitest';
import { mailForm } from '../../../../components/formats/forms/mail.ts';
import { messageForm } from '../../../../components/formats/forms/message.ts';
import { phoneForm } from '../../../../components/formats/forms/phone.ts';

test.each<[string, string, string | undefined]>([
  ['+49 (0)30 90 18 20', 'tel:+4930901820', undefined],
  ['0049 30 901820', 'tel:+4930901820', undefined],
  ['+٤٩ ٣٠ ٩٠١٨٢٠', 'tel:+4930901820', undefined],
  ['030 901820', 'tel:030901820', 'phoneCountry'],
  ['112', 'tel:112', undefined],
  ['*100#', 'tel:*100%23', undefined],
  ['+1234567890123456', 'tel:+1234567890123456', 'phoneLong'],
  ['0800 FLOWERS', 'tel:0800', 'phoneDigits'],
  ['none', '', 'phoneDigits'],
  ['', '', undefined],
])('%s is dialed by %s', (number, text, key) => {
  const written = phoneForm.write({ number, rest: '' });
  expect(written.text).toBe(text);
  expect(written.problems.map(({ sentence }) => 'key' in sentence && sentence.key)).toEqual(key ? [key] : []);
});

test('what follows a number is kept', () => {
  const fields = phoneForm.read('tel:+49-30-901820;ext=5');
  expect(fields).toEqual({ number: '+49-30-901820', rest: ';ext=5' });
  expect(fields && phoneForm.write(fields).text).toBe('tel:+4930901820;ext=5');
});

test.each([
  ['SMSTO:+491:Hi: you;?', '+491', 'Hi: you;?'],
  ['smsto:+491', '+491', ''],
  ['sms:+491?body=Hi%20you', '+491', 'Hi you'],
  ['sms:+491&body=Hi', '+491', 'Hi'],
  ['sms:+491;body=Hi', '+491', 'Hi'],
  ['sms:+491', '+491', ''],
])('%s is a message to %s', (text, number, message) => {
  expect(messageForm.read(text)).toEqual({ number, message });
});

test('a message has a number, and several where there are several', () => {
  expect(messageForm.write({ number: '+49 1, +49 2', message: 'Hi' }).text).toBe('SMSTO:+491,+492:Hi');
  expect(messageForm.write({ number: '', message: 'Hi' })).toMatchObject({
    text: '',
    problems: [{ field: 'number' }],
  });
});

test.each([
  [{ to: 'kim@example.org' }, 'mailto:kim@example.org'],
  [{ to: 'kim+x@example.org, a?b@example.org' }, 'mailto:kim+x@example.org,a%3Fb@example.org'],
  [{ to: 'kim@münchen.de' }, 'mailto:kim@xn--mnchen-3ya.de'],
  [{ subject: "Isn't it 100% (sure)?" }, 'mailto:?subject=Isn%27t%20it%20100%25%20%28sure%29%3F'],
  [
    { to: 'kim@example.org', message: 'One\nTwo + two' },
    'mailto:kim@example.org?body=One%0D%0ATwo%20%2B%20two',
  ],
  [{ to: 'kim@example.org', rest: 'cc=a@example.org' }, 'mailto:kim@example.org?cc=a@example.org'],
  [{}, ''],
])('%j is written as %s', (of, text) => expect(mailForm.write({ ...mailForm.empty, ...of }).text).toBe(text));

test('other header fields are kept, and older texts are read', () => {
  expect(
    mailForm.read('mailto:kim@example.org?cc=a@example.org&SUBJECT=Hi&bcc=b@example.org&body=x'),
  ).toEqual({
    to: 'kim@example.org',
    subject: 'Hi',
    message: 'x',
    rest: 'cc=a@example.org&bcc=b@example.org',
  });
  expect(mailForm.read('MATMSG:TO:kim@example.org;SUB:Hi\\; you;BODY:x;;')).toEqual({
    to: 'kim@example.org',
    subject: 'Hi; you',
    message: 'x',
    rest: '',
  });
});

test.each([
  ['kim@example.org', true],
  ['kim.meier+x@mail.example.co.uk', true],
  ['kim@example.org, a@example.org', true],
  ['kim@münchen.de', true],
  ['kim', false],
  ['kim@example', false],
  ['kim@@example.org', false],
  ['kim meier@example.org', false],
  ['kim@example..org', false],
  ['kim@example.org,', false],
])('whether %s is an address: %s', (to, isRight) => {
  expect(mailForm.write({ ...mailForm.empty, to }).problems).toHaveLength(isRight ? 0 : 1);
});
