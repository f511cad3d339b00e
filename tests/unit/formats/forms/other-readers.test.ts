/** What the forms write, read by programs that are not ours. */
import { createHash } from 'node:crypto';
import { bech32, bech32m } from 'bech32';
import fc from 'fast-check';
import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import ICAL from 'ical.js';
import VCard from 'vcf';
import { describe, expect, test } from 'vitest';
import { contactForm, contactName } from '../../../../components/formats/forms/contact.ts';
import { eventForm } from '../../../../components/formats/forms/event.ts';
import { mailForm } from '../../../../components/formats/forms/mail.ts';
import { paymentForm } from '../../../../components/formats/forms/payment.ts';
import { type WifiSecurity, wifiForm } from '../../../../components/formats/forms/wifi.ts';
import { isBase58Check } from '../../../../components/text/base58-check.ts';
import { isBech32 } from '../../../../components/text/bech32.ts';
import { ibanFault, isCreditorReference } from '../../../../components/text/check-digits.ts';
import { crc16 } from '../../../../components/text/crc-16.ts';
import { sha256 } from '../../../../components/text/sha-256.ts';
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

describe('check digits', () => {
  /** Their accounts have the IBANs of France and Finland. */
  const territories = ['AX', 'BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'];
  const countries = Object.entries(getCountrySpecifications()).filter(
    ([country, of]) => of.IBANRegistry && !territories.includes(country),
  );

  test.each(countries.map(([country, { chars }]) => [country, chars as number]))(
    'an IBAN of %s has the length that ibantools says',
    (country, length) => {
      expect(String(ibanFault(`${country}00${'0'.repeat(length - 4)}`))).toMatch(/digits|undefined/);
      expect(ibanFault(`${country}00${'0'.repeat(length - 3)}`)).toBe('length');
    },
  );

  test('of an IBAN are judged as ibantools does', () => {
    const iban = fc
      .tuple(
        fc.constantFrom('DE', 'AT', 'BE'),
        fc.stringMatching(/^\d{20}$/),
        fc.integer({ min: 2, max: 98 }),
      )
      .map(([country, digits, check]) => {
        const length = { DE: 18, AT: 16, BE: 12 }[country] as number;
        return `${country}${String(check).padStart(2, '0')}${digits.slice(0, length)}`;
      });
    fc.assert(
      fc.property(iban, (iban) => {
        // That also knows how countries check their own numbers.
        if (isValidIBAN(iban)) expect(ibanFault(iban)).toBeUndefined();
        if (ibanFault(iban) !== undefined) expect(isValidIBAN(iban)).toBe(false);
      }),
    );
    for (const iban of ['DE89370400440532013000', 'GB29NWBK60161331926819', 'NL91ABNA0417164300'])
      expect([ibanFault(iban), isValidIBAN(iban)]).toEqual([undefined, true]);
  });

  test('of a creditor reference: ISO 11649’s own example, and any digit of it changed', () => {
    expect(isCreditorReference('RF18 5390 0754 7034')).toBe(true);
    for (const at of [4, 7, 10, 15]) {
      const digits = [...'RF18539007547034'];
      digits[at] = String((Number(digits[at]) + 1) % 10);
      expect(isCreditorReference(digits.join(''))).toBe(false);
    }
  });

  test('of a Pix, by the check value of its CRC', () => expect(crc16('123456789')).toBe('29B1'));
});

describe('a wallet', () => {
  const words = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 20, maxLength: 60 });

  test('by bech32: what that encodes is right, and with one character changed it is not', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('lnbc25u', 'lnurl'), fc.nat(), (words, prefix, at) => {
        const text = bech32.encode(prefix, words, 2000);
        expect(isBech32(text)).toBe(true);
        expect(isBech32(text.toUpperCase())).toBe(true);
        const place = prefix.length + 1 + (at % words.length);
        const other = text[place] === 'q' ? 'p' : 'q';
        expect(isBech32(text.slice(0, place) + other + text.slice(place + 1))).toBe(false);
      }),
    );
  });

  test('by bech32: addresses of version 0 are Bech32, those from 1 on Bech32m', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 16 }), (words, version) => {
        const [right, wrong] = version === 0 ? [bech32, bech32m] : [bech32m, bech32];
        expect(isBech32(right.encode('bc', [version, ...words]))).toBe(true);
        expect(isBech32(wrong.encode('bc', [version, ...words]))).toBe(false);
      }),
    );
  });

  test('SHA-256, by Node’s own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Buffer.from(sha256(bytes))).toEqual(createHash('sha256').update(bytes).digest());
      }),
    );
  });

  test.each([
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
    '1111111111111111111114oLvT2',
  ])('of the first kind: %s', (address) => {
    expect(isBase58Check(address)).toBe(true);
    expect(isBase58Check(address.replace(/.$/, 'z'))).toBe(false);
  });
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
