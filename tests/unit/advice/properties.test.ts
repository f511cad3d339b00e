import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Advice, AdviceContext } from '../../../components/advice/advice.ts';
import { SEVERITIES } from '../../../components/advice/advice.ts';
import { advise, topAdvice } from '../../../components/advice/advise.ts';
import { loadTrackers } from '../../../components/advice/trackers.ts';
import type { Payload } from '../../../components/payload/payload.ts';
import { addressOf } from '../../../components/text/address.ts';
import { exact, readable } from '../../../components/text/readable-address.ts';
import { wrappedAddress } from '../../../components/text/wrapped-address.ts';
import { HARD_TEXTS } from './hard-texts.ts';
import { HARMLESS_ADDRESSES, SECRET_ADDRESSES } from './real-addresses.ts';

const context: AdviceContext = {
  lanAddresses: ['192.168.1.20', 'fd00::20', 'kims-laptop.local'],
  trackers: await loadTrackers(),
  moduleSize: 2,
  facts: {
    address: 'https://example.com/a',
    tabId: 7,
    screensScrolled: 2,
    selected: 'some words',
    named: ['https://example.com/', 'https://www.example.com/a', 'https://twitter.com/'],
    video: { seconds: 95.4, isFile: true, platform: '' },
  },
  modulesOf: (text) => 17 + 4 * Math.ceil(text.length / 70),
};

const REAL = [...SECRET_ADDRESSES.map(({ address }) => address), ...HARMLESS_ADDRESSES];

const real = fc.constantFrom(...REAL);
const anything = fc.string({ unit: 'binary' });

/** Made of the pieces that rules look for, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'http://',
          'https:',
          'HTTPS:\\\\',
          'ftp://',
          'view-source:',
          'about:reader?url=',
          'file:///',
          'exp://',
        ],
        ...[
          'chrome-extension://a/s.html#uri=',
          'localhost',
          '127.0.0.1',
          '[::1]',
          '0.0.0.0',
          'nas.local',
          '10.0.0.1',
        ],
        ...[
          'example.com',
          'www.google.com',
          'twitter.com',
          'kim:hunter22@',
          ':8080',
          '/',
          '\\',
          '?',
          '#',
          '&',
          '=',
          ';',
        ],
        ...[
          'utm_source=x',
          'gclid',
          'ref=y',
          'token=Zk3mQ9xT7bR2wL5p',
          'pwd=hunter22',
          'code=Zk3mQ9xT7bR2',
          'state=1',
        ],
        ...[
          '/reset-password/',
          'Zk3mQ9xT7bR2wL5p',
          ';jsessionid=0A1B2C3D4E5F60718293A4B5',
          'url=',
          '%2F',
          '%',
          '%00',
        ],
        ...[
          ' ',
          '\t',
          '\n',
          '\0',
          'ü',
          '日',
          '\uD800',
          '://',
          '@',
          '+49 30 123456',
          '48.8584, 2.2945',
          ':~:text=a',
        ],
        ...[
          '(',
          ')',
          '“',
          '”',
          '<',
          '>',
          '"',
          "'",
          '.',
          '。',
          '…',
          '\u202A',
          '\u200B',
          '\u200D',
          '|',
          '{',
          '^',
          '`',
          'URL:',
          'www.',
          '*',
        ],
        ...[
          'münchen.de',
          'mailto:kim@',
          '?subject=Hi you',
          'Shared Documents/a.pdf',
          'Tel.: ',
          '030 901820',
          'lvh.me',
          '10.0.0.1.nip.io',
          'my-shop.test',
          'microsoft-edge:',
          'C:\\',
          'ms-word:ofe|u|',
          'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
          'WIFI:S:a;P:b;;',
          '请看',
        ],
        ...[
          'WIFI:',
          'T:',
          'S:Home;',
          'P:a\\b;',
          'BEGIN:VCARD\n',
          'VERSION:4.0\n',
          'TEL;VALUE=uri:tel:1\n',
          'FN:Ada\n',
          'N:Lovelace;Ada\r\n',
          'BEGIN:VEVENT\n',
          'END:VCARD',
          '?body=a+bc+de',
        ],
        ...[
          'BCD\n',
          'sct\n',
          'BCD\n002\n1\nSCT\n\nKim\nde89 3704\nEUR1,5\n\nRF19\n',
          '00020159',
          '01x6304ABCD',
          'upi://pay?',
          'pa=kim@bank',
          'Ada Lovelace\n',
          'ada@example.org\n',
          '+49 30 901820\n',
        ],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** A real address with something inserted, removed or reversed. */
const edited = fc
  .tuple(real, real, fc.nat(), fc.nat(), pieces)
  .map(([a, b, i, j, piece]) => a.slice(0, i % (a.length + 1)) + piece + b.slice(j % (b.length + 1)));

const text = fc.oneof(anything, pieces, real, edited);
const payload = fc.record({
  kind: fc.constantFrom('page', 'link', 'selection', 'image', 'text'),
  text,
}) satisfies fc.Arbitrary<Payload>;

const many = { numRuns: 2000 };

test('no rule throws, whatever the text', () => {
  fc.assert(
    fc.property(payload, (of) => {
      topAdvice(advise(of, context));
      wrappedAddress(of.text);
      exact(readable(of.text) ?? of.text);
    }),
    many,
  );
});

test('a fix never makes an address that raises the same advice', () => {
  fc.assert(
    fc.property(payload, (of) => {
      for (const { kind, fixes } of advise(of, context)) {
        // Whether a code is dense shows only when it is drawn; there may be more optional advice.
        if (kind === 'dense' || kind === 'offers') continue;
        for (const fix of fixes) {
          expect(advise(fix.payload, context).map((after) => after.kind)).not.toContain(kind);
        }
      }
    }),
    many,
  );
});

test('a fix changes the text, and nothing in what it was made from', () => {
  fc.assert(
    fc.property(payload, (of) => {
      const before = structuredClone(of);
      for (const { fixes } of advise(of, context)) {
        // Only the page knows its scroll position.
        for (const { asks, payload } of fixes) if (asks !== 'place') expect(payload.text).not.toBe(of.text);
      }
      expect(of).toEqual(before);
    }),
    many,
  );
});

/** Whether one text is the other with parts removed. */
function isCutFrom(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of whole) if (part.startsWith(unit, at)) at += unit.length;
  return at === part.length;
}

test('a fix that removes leaves what remains byte for byte, in its order', () => {
  fc.assert(
    fc.property(payload, (of) => {
      for (const { kind, fixes } of advise(of, context)) {
        if (!['password', 'sign-in', 'tracking', 'dense'].includes(kind)) continue;
        for (const fix of fixes) expect(isCutFrom(fix.payload.text, of.text)).toBe(true);
      }
    }),
    many,
  );
});

test('a fix that replaces the host leaves what is around it', () => {
  fc.assert(
    fc.property(payload, (of) => {
      const address = addressOf(of.text);
      for (const { kind, fixes } of advise(of, context)) {
        if (kind !== 'this-machine' || address === undefined) continue;
        for (const fix of fixes) {
          expect(fix.payload.text.startsWith(of.text.slice(0, address.host.start))).toBe(true);
          expect(fix.payload.text.endsWith(of.text.slice(address.host.end))).toBe(true);
          expect(URL.parse(fix.payload.text)?.port).toBe(address.url.port);
        }
      }
    }),
    many,
  );
});

test('the same payload gives the same advice in the same order, most important first', () => {
  fc.assert(
    fc.property(payload, (of) => {
      const advice = advise(of, context);
      expect(advise(of, context)).toEqual(advice);
      const weights = advice.map(({ severity }: Advice) => SEVERITIES.indexOf(severity));
      expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      expect(topAdvice(advice).filter(({ kind }) => kind !== 'offers').length).toBeLessThanOrEqual(2);
    }),
    many,
  );
});

// How long each takes is in the bench.
test.each(HARD_TEXTS.map((of) => [of.slice(0, 40), of]))('advice is given on the text %j…', (_start, of) => {
  for (const { kind, fixes } of advise({ kind: 'selection', text: of }, context)) {
    for (const { payload } of fixes) expect(payload.text, kind).not.toBe(of);
  }
});
