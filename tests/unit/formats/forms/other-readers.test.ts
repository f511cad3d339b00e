/** What the forms write, read by programs that are not ours. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import VCard from 'vcf';
import { describe, expect, test } from 'vitest';
import { contactForm, contactName } from '../../../../components/formats/forms/contact.ts';
import { eventForm } from '../../../../components/formats/forms/event.ts';
import { mailForm } from '../../../../components/formats/forms/mail.ts';
import { paymentForm } from '../../../../components/formats/forms/payment.ts';
import { type WifiSecurity, wifiForm } from '../../../../components/formats/forms/wifi.ts';
import { readByAndroid } from '../android-wifi.ts';
import { oneLine, severalLines } from './hostile.ts';

const many = { numRuns: 300 };

/** No control characters, which parsers drop or take for ends of lines. */
const isPlain = (text: string) => !/[\p{Cc}\uFEFF]/u.test(text.replace(/[\t\r\n]/g, ''));
const uniform = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n');

describe('a network, by Android’s rules', () => {
  const security = fc.constantFrom<WifiSecurity>('WPA', 'SAE', 'WEP');
  const word = oneLine.filter((text) => text !== '' && text.isWellFormed());

  test('has the name and the password that were filled in', () => {
    fc.assert(
      fc.property(word, word, security, fc.boolean(), (network, password, security, hidden) => {
        const { text } = wifiForm.write({ network, password, security, hidden, rest: '' });
        const read = { network, password, security, isHidden: hidden, addsSae: false };
        expect(readByAndroid(text, 'newer')).toEqual(read);
        const isSafe = !network.endsWith('\\') && !password.endsWith('\\');
        if (isSafe) expect(readByAndroid(text, 'older')).toEqual(read);
      }),
      many,
    );
  });

  test('is misread by older phones where it ends in a backslash, which is said', () => {
    const fields = { ...wifiForm.empty, network: 'Home\\', password: 'secret12' };
    const { text, problems } = wifiForm.write(fields);
    expect(readByAndroid(text, 'older')?.network).not.toBe('Home\\');
    expect(problems).toMatchObject([{ field: 'network', isNote: true }]);
  });

  test('is open where it has no password', () => {
    const { text } = wifiForm.write({ ...wifiForm.empty, network: 'Guests', security: 'nopass' });
    expect(readByAndroid(text, 'newer')).toMatchObject({ security: 'open', password: undefined });
  });
});

describe('a contact', () => {
  const contact = fc.record({
    firstName: oneLine,
    lastName: oneLine,
    organization: oneLine,
    jobTitle: oneLine,
    email: oneLine,
    address: severalLines,
    note: severalLines,
  });
  test('by ical.js: each value, and version 3.0', () => {
    fc.assert(
      fc.property(contact, (of) => {
        fc.pre((of.firstName + of.lastName).trim() !== '' && Object.values(of).every(isPlain));
        // It takes a semicolon after two backslashes for a part of the name.
        fc.pre([of.firstName, of.lastName, of.address].every((part) => !part.endsWith('\\')));
        const fields = {
          ...contactForm.empty,
          ...of,
          phone: '+442079460958',
          website: 'https://example.org/a,b;c',
        };
        const card = new ICAL.Component(ICAL.parse(contactForm.write(fields).text) as unknown[]);
        // Of version 3.0, it leaves the backslash before a semicolon where there is nothing to separate; RFC 2426 4 does not.
        const value = (name: string) => {
          const read = card.getFirstPropertyValue(name);
          return typeof read === 'string' ? read.replaceAll('\\;', ';') : read;
        };
        expect(value('version')).toBe('3.0');
        expect((value('n') as unknown as string[]).slice(0, 2)).toEqual([
          uniform(of.lastName),
          uniform(of.firstName),
        ]);
        expect(value('fn')).toBe(uniform(contactName(fields)));
        expect(value('tel')).toBe('+442079460958');
        expect(value('url')).toBe('https://example.org/a,b;c');
        if (of.jobTitle !== '') expect(value('title')).toBe(uniform(of.jobTitle));
        if (of.email !== '') expect(value('email')).toBe(uniform(of.email));
        if (of.note !== '') expect(value('note')).toBe(uniform(of.note));
        if (of.address !== '') expect((value('adr') as unknown as string[])[2]).toBe(uniform(of.address));
      }),
      many,
    );
  });

  test('by vcf: one card of version 3.0 with its names', () => {
    fc.assert(
      fc.property(contact, (of) => {
        fc.pre((of.firstName + of.lastName).trim() !== '');
        const cards = VCard.parse(contactForm.write({ ...contactForm.empty, ...of }).text);
        expect(cards).toHaveLength(1);
        expect(cards[0]?.version).toBe('3.0');
        expect(cards[0]?.get('fn')).toBeDefined();
        expect(cards[0]?.get('n')).toBeDefined();
      }),
      many,
    );
  });
});

test('an event, by ical.js: words, instants, days', () => {
  const start = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      oneLine,
      oneLine,
      severalLines,
      start,
      fc.boolean(),
      (title, location, notes, date, allDay) => {
        fc.pre(title.trim() !== '' && [title, location, notes].every(isPlain));
        const starts = allDay ? date.toISOString().slice(0, 10) : date.toISOString();
        const fields = { title, location, notes, starts, ends: starts, allDay, original: '' };
        const { text } = eventForm.write(fields);
        const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text) as unknown[]));
        expect(event.summary).toBe(uniform(title));
        if (location !== '') expect(event.location).toBe(uniform(location));
        if (notes !== '') expect(event.description).toBe(uniform(notes));
        expect(event.startDate.isDate).toBe(allDay);
        const read = event.startDate.toJSDate().getTime();
        if (!allDay) expect(read).toBe(Math.floor(date.getTime() / 1000) * 1000);
        // The day after the last one, whatever the month and the year.
        if (allDay) expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400);
      },
    ),
    many,
  );
});

test('an e-mail, by the browser’s own parser and RFC 6068’s decoding', () => {
  fc.assert(
    fc.property(oneLine, severalLines, (subject, message) => {
      fc.pre(subject !== '' && message !== '');
      const url = new URL(mailForm.write({ to: 'kim+x@example.org', subject, message, rest: '' }).text);
      expect(url.pathname).toBe('kim+x@example.org');
      expect(url.search).not.toContain('+');
      const fields = url.search
        .slice(1)
        .split('&')
        .map((field) => decodeURIComponent(field.split('=')[1] ?? ''));
      expect(fields).toEqual([
        uniform(subject).replace(/\n+/g, ' '),
        uniform(message).replaceAll('\n', '\r\n'),
      ]);
    }),
    many,
  );
});

test('a payment has the twelve lines of EPC069-12 at most, and is what its standard says a code may hold', () => {
  fc.assert(
    fc.property(
      oneLine,
      oneLine,
      fc.constantFrom('', '12,5', '1.234,56', '0.01'),
      (recipient, reference, amount) => {
        const fields = { recipient, iban: 'de89 3704 0044 0532 0130 00', amount, reference, original: '' };
        const { text, problems } = paymentForm.write(fields);
        if (text === '') return;
        const lines = text.split('\n');
        expect(lines.length).toBeLessThanOrEqual(12);
        expect(lines.slice(0, 5)).toEqual(['BCD', '002', '1', 'SCT', '']);
        expect(lines[6]).toBe('DE89370400440532013000');
        expect(lines[7] ?? '').toMatch(/^(?:EUR\d{1,9}\.\d\d)?$/);
        const isLong =
          Buffer.byteLength(text) > 331 ||
          [...(lines[5] ?? '')].length > 70 ||
          [...(lines[10] ?? '')].length > 140;
        if (isLong) expect(problems).not.toEqual([]);
      },
    ),
    many,
  );
});
