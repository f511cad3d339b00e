import { expect, test } from 'vitest';
import { mailForm } from '../../../../components/formats/forms/mail.ts';

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
