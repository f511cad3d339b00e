import { expect, test } from 'vitest';
import { bizcardFields } from '../../../components/formats/bizcard.ts';

test('all that a business card says is in the fields of a contact', () => {
  expect(
    bizcardFields(
      ' bizcard:N:Kim;X:Meier;T:Engineer;C:Example\\; Ltd;A:1 Way, Vienna;B:+431234;E:kim@example.com;;',
    ),
  ).toMatchObject({
    firstName: 'Kim',
    lastName: 'Meier',
    jobTitle: 'Engineer',
    organization: 'Example; Ltd',
    address: '1 Way, Vienna',
    phone: '+431234',
    email: 'kim@example.com',
  });
});

test('a mobile phone stands where there is no other', () => {
  expect(bizcardFields('BIZCARD:N:Kim;M:+431;;')?.phone).toBe('+431');
  expect(bizcardFields('BIZCARD:N:Kim;B:+432;M:+431;;')?.phone).toBe('+432');
});

test('anything else is none', () => {
  for (const text of ['MECARD:N:Kim;;', 'a BIZCARD:N:Kim;;', '']) expect(bizcardFields(text)).toBeUndefined();
});
