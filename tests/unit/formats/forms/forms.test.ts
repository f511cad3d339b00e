/** What is filled in, written and read again, is what was filled in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognize } from '../../../../components/formats/formats.ts';
import { type ContactFields, contactForm } from '../../../../components/formats/forms/contact.ts';
import { type EventFields, eventForm } from '../../../../components/formats/forms/event.ts';
import { FORMS, filledFrom, refusalOf, written } from '../../../../components/formats/forms/forms.ts';
import { mailForm } from '../../../../components/formats/forms/mail.ts';
import { messageForm } from '../../../../components/formats/forms/message.ts';
import { paymentForm } from '../../../../components/formats/forms/payment.ts';
import { phoneForm } from '../../../../components/formats/forms/phone.ts';
import { placeForm } from '../../../../components/formats/forms/place.ts';
import { wifiForm } from '../../../../components/formats/forms/wifi.ts';
import type { MessageKey } from '../../../../components/text/message.ts';
import { readByAndroid } from '../android-wifi.ts';
import { ACCEPTED } from './accepted.ts';
import { oneLine, severalLines } from './hostile.ts';

const many = { numRuns: 300 };

/** What no code can hold otherwise: half a surrogate pair; and line breaks as boxes have them. */
const uniform = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n');

const number = fc.stringMatching(/^\+[1-9]\d{4,13}$/);
const mailAddress = fc.stringMatching(/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,20}@[a-z]{1,10}\.[a-z]{2,6}$/);
const instant = fc
  .tuple(
    fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.boolean(),
  )
  .map(([date, seconds]) => date.toISOString().replace(/(:\d\d)\.\d+Z$/, seconds ? '$1Z' : ':00Z'));
const date = instant.map((time) => time.slice(0, 10));

test('a network', () => {
  const security = fc.constantFrom('WPA', 'SAE', 'WEP');
  fc.assert(
    fc.property(oneLine, oneLine, security, fc.boolean(), (network, password, security, hidden) => {
      fc.pre(network !== '');
      const fields = { network, password, security, hidden, rest: '' } as const;
      const { text } = wifiForm.write(fields);
      expect(wifiForm.read(text)).toEqual({
        ...fields,
        network: network.toWellFormed(),
        password: password.toWellFormed(),
      });
      expect(recognize(text)).toMatchObject({ id: 'wifi', caption: network.toWellFormed() });
    }),
    many,
  );
});

test('a network without a password', () => {
  const fields = { network: 'Guests', password: '', security: 'nopass', hidden: false, rest: '' } as const;
  expect(wifiForm.read(wifiForm.write(fields).text)).toEqual(fields);
});

test('a contact, as vCard and as MECARD', () => {
  const contact = fc.record({
    firstName: oneLine,
    lastName: oneLine,
    organization: oneLine,
    jobTitle: oneLine,
    phone: fc.oneof(fc.constant(''), number),
    email: oneLine,
    website: fc.oneof(fc.constant(''), fc.webUrl()),
    address: severalLines,
    note: severalLines,
    short: fc.boolean(),
  });
  fc.assert(
    fc.property(contact, (of) => {
      const fields: ContactFields = { ...of, original: '' };
      // Without any name, what stands for it is read as one.
      fc.pre((of.firstName + of.lastName + of.organization).trim() !== '');
      const { text } = contactForm.write(fields);
      const read = contactForm.read(text);
      const { short: _, original: __, ...rest } = fields;
      for (const [name, value] of Object.entries(rest))
        expect(read?.[name as keyof ContactFields], name).toBe(uniform(value as string));
    }),
    many,
  );
});

test('an event', () => {
  const words = { title: oneLine, location: oneLine, notes: severalLines };
  const timed = fc.record({ ...words, starts: instant, ends: fc.oneof(fc.constant(''), instant) });
  const allDay = fc.record({ ...words, starts: date, ends: fc.oneof(fc.constant(''), date) });
  fc.assert(
    fc.property(fc.boolean(), timed, allDay, (isAllDay, a, b) => {
      const of = isAllDay ? b : a;
      fc.pre(of.title.trim() !== '');
      // An end before the start is none.
      fc.pre(of.ends === '' || of.ends >= of.starts);
      const fields: EventFields = { ...of, allDay: isAllDay, original: '' };
      const { text } = eventForm.write(fields);
      const expected = {
        ...fields,
        title: uniform(of.title),
        location: uniform(of.location),
        notes: uniform(of.notes),
      };
      expect({ ...eventForm.read(text), original: '' }).toEqual(expected);
    }),
    many,
  );
});

test('a text message', () => {
  fc.assert(
    fc.property(number, severalLines, (number, message) => {
      const { text } = messageForm.write({ number, message });
      expect(messageForm.read(text)).toEqual({ number, message: uniform(message) });
    }),
    many,
  );
});

test('an e-mail', () => {
  fc.assert(
    fc.property(fc.oneof(mailAddress, oneLine), oneLine, severalLines, (written, subject, message) => {
      // Domains are turned into Punycode, and blanks around commas go.
      const to = /[^\0-\x7F]|,/.test(written) ? 'kim@example.org' : written.trim();
      fc.pre(to + subject + message !== '');
      const { text } = mailForm.write({ to, subject, message, rest: '' });
      expect(text).toMatch(/^mailto:[!-~]*$/);
      expect(mailForm.read(text)).toEqual({
        to: to.toWellFormed(),
        subject: uniform(subject).replace(/\n+/g, ' '),
        message: uniform(message),
        rest: '',
      });
    }),
    many,
  );
});

test('a number', () => {
  fc.assert(
    fc.property(number, (number) => {
      const { text, problems } = phoneForm.write({ number, rest: '' });
      expect(text).toBe(`tel:${number}`);
      expect(problems).toEqual([]);
      expect(phoneForm.read(text)).toEqual({ number, rest: '' });
    }),
  );
});

test('a place, as a link to a map and as geo:', () => {
  const degrees = (most: number) =>
    fc
      .integer({ min: -most * 1e6, max: most * 1e6 })
      .map((millionths) => String(millionths / 1e6))
      .filter((written) => !written.includes('e'));
  fc.assert(
    fc.property(degrees(90), degrees(180), fc.constantFrom('map', 'geo'), (latitude, longitude, as) => {
      const fields = { latitude, longitude, as, rest: '' } as const;
      expect(placeForm.read(placeForm.write(fields).text)).toEqual(fields);
    }),
    many,
  );
});

test('a payment', () => {
  const words = oneLine.map((text) => text.replace(/\s+/g, ' ').trim());
  const amount = fc.integer({ min: 1, max: 99_999_999_999 }).map((cents) => (cents / 100).toFixed(2));
  const reference = fc.oneof(words, fc.constant('RF18539007547034'));
  fc.assert(
    fc.property(words, fc.oneof(fc.constant(''), amount), reference, (recipient, amount, reference) => {
      fc.pre(recipient !== '');
      const fields = { recipient, iban: 'DE89370400440532013000', amount, reference, original: '' };
      const { text } = paymentForm.write(fields);
      const read = paymentForm.read(text);
      expect({ ...read, original: '' }).toEqual({
        ...fields,
        recipient: recipient.toWellFormed(),
        reference: reference.toWellFormed(),
      });
    }),
    many,
  );
});

test('whatever is filled in, nothing throws, and the text is read by the form that wrote it', () => {
  fc.assert(
    fc.property(severalLines, severalLines, severalLines, (a, b, c) => {
      const texts = [
        wifiForm.write({ ...wifiForm.empty, network: a, password: b, rest: '' }).text,
        contactForm.write({ ...contactForm.empty, firstName: a, phone: b, note: c }).text,
        eventForm.write({ ...eventForm.empty, title: a, starts: b, ends: c }).text,
        mailForm.write({ to: a, subject: b, message: c, rest: '' }).text,
        messageForm.write({ number: a, message: b }).text,
        phoneForm.write({ number: a, rest: '' }).text,
        placeForm.write({ latitude: a, longitude: b, as: 'geo', rest: '' }).text,
        paymentForm.write({ recipient: a, iban: b, amount: c, reference: a, original: '' }).text,
      ];
      const names = ['wifi', 'contact', 'event', 'mail', 'message', 'phone', 'place', 'payment'];
      for (const [at, text] of texts.entries()) {
        if (text !== '') expect(filledFrom(text)?.name, JSON.stringify(text)).toBe(names[at]);
        filledFrom([a, b, c].join(''));
      }
    }),
    many,
  );
});

test.each<[string, MessageKey | undefined]>([
  ['WIFI:T:WPA2-EAP;S:Work;E:PEAP;I:kim;P:secret12;;', 'wifiEnterprise'],
  ['WIFI:T:WAPI;S:Home;P:secret12;;', 'formRareKind'],
  ['WIFI:T:WPA;P:secret12;;', undefined],
  ['geo:0,0?q=Eiffel+Tower', 'placeSearched'],
  ['bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 'paymentOther'],
  ['BEGIN:VCARD VERSION:3.0 FN:Kim END:VCARD', 'formUnclear'],
  ['BIZCARD:N:Kim;;', 'formRareKind'],
  ['geo:48.8584,2.2945?q=48.8584,2.2945(Tower)', undefined],
  ['geo:here?z=3', 'formUnclear'],
  ['WIFI:T:WPA;S:Home;P:secret12;;', undefined],
  ['https://example.org', undefined],
  ['Hello', undefined],
])('why %j cannot be edited in a form', (text, key) => {
  const reason = refusalOf(text);
  expect(reason && 'key' in reason && reason.key).toBe(key);
});

test.each(ACCEPTED.map((row) => [row.text, row.reader, row.does, row] as const))(
  '%j is what a form writes; %s %s',
  (text, _reader, _does, { standing }) => {
    const filled = filledFrom(text);
    expect(filled && written(filled).text).toBe(text);
    if (standing === 'proved') {
      for (const version of ['older', 'newer'] as const) expect(readByAndroid(text, version)).toBeDefined();
    }
  },
);

test('what opens nothing on some phones is said beside the field', () => {
  for (const { text } of ACCEPTED.filter(({ does }) => does === 'opens nothing in some places')) {
    const filled = filledFrom(text);
    expect(filled && written(filled).problems).not.toEqual([]);
  }
});

test('each form has a row', () => {
  const named = new Set(ACCEPTED.map(({ text }) => filledFrom(text)?.name));
  expect([...named].sort()).toEqual(Object.keys(FORMS).sort());
});
