import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundCode } from '../../../components/app/found-code.ts';
import type { CodeAction, FoundCode } from '../../../components/payload/found-code.ts';
import type { Corners, Found } from '../../../components/reading/reading.ts';
import type { Message } from '../../../components/text/message.ts';
import { HARD_TEXTS } from '../advice/hard-texts.ts';

const AT = { x: 0, y: 0 };
const CORNERS: Corners = [AT, AT, AT, AT];

const read = (found: Partial<Found> | string, isPrivate = false): FoundCode => {
  const given = typeof found === 'string' ? { text: found } : found;
  return foundCode({ text: '', symbology: 'QRCode', corners: CORNERS, ...given }, { isPrivate });
};
const keyOf = (message: Message) => ('key' in message ? message.key : message.counted);
const typesOf = ({ actions }: FoundCode) => actions.map(({ type }) => type);
const actionOf = <Type extends CodeAction['type']>({ actions }: FoundCode, type: Type) =>
  actions.find((action): action is Extract<CodeAction, { type: Type }> => action.type === type);
const hostOf = ({ pieces }: FoundCode) =>
  pieces
    .filter(({ isHost }) => isHost)
    .map(({ text }) => text)
    .join('');

describe('an address', () => {
  test('is named, with its host set off, and can be opened, copied and shown', () => {
    const code = read('https://example.com/articles/2026?x=1');
    expect(keyOf(code.name)).toBe('formatWeb');
    expect(hostOf(code)).toBe('example.com');
    expect(code).toMatchObject({ notes: [], advice: [], leadsTo: undefined, direction: 'ltr' });
    expect(typesOf(code)).toEqual(['open', 'copy', 'show']);
    expect(actionOf(code, 'show')?.payload).toEqual({
      kind: 'read',
      text: 'https://example.com/articles/2026?x=1',
    });
  });

  test('that writes its host in another way says where it leads', () => {
    expect(read('https://EXAMPLE.com/').leadsTo).toBeUndefined();
    expect(read('https://пример.рф/').leadsTo).toBe('xn--e1afmkfd.xn--p1ai');
    expect(read('https://0x7f.1/').leadsTo).toBe('127.0.0.1');
    expect(read('https://ex%61mple.com/').leadsTo).toBe('example.com');
  });

  test('gets the advice that a code being made gets, the most important first', () => {
    const keys = (text: string) => read(text).advice.map(keyOf);
    expect(keys('https://pаypal.com/?utm_source=x')).toEqual(['adviceLookAlike', 'adviceUnencoded']);
    expect(keys('https://bank.com@evil.example/')).toEqual(['adviceHostBeforeAt']);
    expect(keys('https://kim:secret@example.com/')).toEqual(['advicePassword']);
    expect(keys('http://localhost:3000/')).toEqual(['adviceThisMachine']);
    expect(keys('http://192.168.1.1/')).toEqual(['adviceThisNetwork']);
    expect(keys('https://www.google.com/url?q=https://example.com/')).toEqual(['adviceRedirector']);
    expect(keys('Look: https://example.com/')).toEqual(['adviceSurroundings']);
  });

  test('that is no page of the web is never opened', () => {
    for (const text of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,<script>',
      'vbscript:x',
      'file:///etc/passwd',
    ]) {
      expect(typesOf(read(text)), text).toEqual(['copy', 'show']);
      expect(read(text).advice.length, text).toBeGreaterThan(0);
    }
    expect(read('javascript:alert(1)').advice.map(keyOf)).toContain('foundContent');
    for (const text of [
      'tel:+49301234',
      'mailto:kim@example.com',
      'ftp://example.com/',
      'blob:https://example.com/1',
      'view-source:https://example.com',
      'https://exa mple.com',
      'https://example.com\u202E.evil/',
    ])
      expect(typesOf(read(text)), text).not.toContain('open');
  });

  test('is opened at the host that is set off', () => {
    const part = fc.constantFrom(
      'https:',
      'http:',
      'javascript:',
      '//',
      '\\',
      '@',
      'bank.com',
      'evil.example',
      ':',
      '443',
      '/',
      '?',
      '#',
      '\u202E',
      '%2F',
      'а',
      ' ',
      '\t',
      '.',
      '[::1]',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('https:', 'http://', ''),
        fc.array(part, { maxLength: 12 }),
        (scheme, parts) => {
          const code = read(scheme + parts.join(''));
          const open = actionOf(code, 'open');
          if (open === undefined) {
            expect(hostOf(code)).toBe('');
            return;
          }
          const { protocol, hostname } = new URL(open.address);
          expect(['https:', 'http:']).toContain(protocol);
          const seen = code.pieces
            .filter(({ isHost, isMark }) => isHost && !isMark)
            .map(({ text }) => text)
            .join('');
          expect(new URL(`https://${seen}`).hostname).toBe(hostname);
          expect(code.leadsTo ?? seen.toLowerCase()).toBe(hostname);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a network', () => {
  const text = 'WIFI:T:WPA;S:Home;P:se\\;cret;;';

  test('goes by its name, and its password can be copied', () => {
    const code = read(text);
    expect(keyOf(code.name)).toBe('formatWifi');
    expect(code.caption).toBe('Home');
    expect(actionOf(code, 'copy-password')?.password).toBe('se;cret');
    expect(typesOf(code)).toEqual(['copy', 'copy-password', 'show']);
  });

  test('without a password has none to copy', () => {
    expect(typesOf(read('WIFI:T:nopass;S:Guests;;'))).toEqual(['copy', 'show']);
  });
});

describe('a contact or an event', () => {
  test('is saved as it is, with the line ends that files have', () => {
    const save = actionOf(read('BEGIN:VCARD\nVERSION:3.0\nFN:Kim Meier\nEND:VCARD'), 'save');
    expect(save).toEqual({
      type: 'save',
      fileName: 'kim-meier.vcf',
      mediaType: 'text/vcard',
      content: 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Kim Meier\r\nEND:VCARD\r\n',
    });
  });

  test('in a format for codes alone is saved as a vCard, which address books take', () => {
    const save = actionOf(read('MECARD:N:Meier,Kim;TEL:+431234;NICKNAME:K;;'), 'save');
    expect(save?.fileName).toBe('kim-meier.vcf');
    expect(save?.content).toBe(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Meier;Kim;;;\r\nFN:Kim Meier\r\nTEL:+431234\r\nNICKNAME:K\r\nEND:VCARD\r\n',
    );
    expect(typesOf(read('MECARD:;;'))).not.toContain('save');
  });

  test('of a business card is saved as a vCard', () => {
    const save = actionOf(
      read('BIZCARD:N:Kim;X:Meier;T:Engineer;C:Example\\; Ltd;A:1 Way, Vienna;B:+431234;E:kim@example.com;;'),
      'save',
    );
    expect(save?.fileName).toBe('kim-meier.vcf');
    for (const line of [
      'N:Meier;Kim;;;',
      'FN:Kim Meier',
      'TITLE:Engineer',
      'ORG:Example\\; Ltd',
      'TEL:+431234',
      'EMAIL:kim@example.com',
    ])
      expect(save?.content).toContain(`${line}\r\n`);
    expect(save?.content).toContain('Vienna');
    expect(typesOf(read('BIZCARD:;;'))).not.toContain('save');
  });

  test('gets a calendar round it where it stands alone', () => {
    const save = actionOf(read('BEGIN:VEVENT\r\nSUMMARY:Party\r\nEND:VEVENT'), 'save');
    expect(save?.fileName).toBe('party.ics');
    expect(save?.content).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//PageHop//EN\r\nBEGIN:VEVENT\r\nSUMMARY:Party\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    expect(actionOf(read(calendar), 'save')?.content).toBe(calendar);
  });

  test('from a private window is saved under a name that tells nothing', () => {
    expect(actionOf(read('BEGIN:VCARD\nFN:Kim\nEND:VCARD', true), 'save')?.fileName).toBe('qr-code.vcf');
  });
});

describe('another kind of code', () => {
  test.each([
    ['Aztec', 'matrixCode', 'Aztec'],
    ['DataMatrix', 'matrixCode', 'Data Matrix'],
    ['MicroQRCode', 'matrixCode', 'Micro QR'],
    ['PDF417', 'matrixCode', 'PDF417'],
  ] as const)('%s is told beside what it holds', (symbology, key, name) => {
    const code = read({ text: 'https://example.com/', symbology });
    expect(keyOf(code.name)).toBe('formatWeb');
    expect(code.notes).toEqual([{ key, substitutions: [name] }]);
  });

  test.each([
    ['EAN13', 'EAN-13'],
    ['Code128', 'Code 128'],
    ['ITF', 'ITF'],
  ] as const)('%s is what a number is called by', (symbology, name) => {
    const code = read({ text: '4006381333931', symbology });
    expect(code.name).toEqual({ key: 'barcode', substitutions: [name] });
    expect(code.notes).toEqual([]);
  });
});

test('a part of a text is named, and cannot be taken for the whole', () => {
  const code = read({ text: 'https://example.com/', part: { number: 2, total: 3 } });
  expect(code.notes).toEqual([{ key: 'foundPart', substitutions: [2, 3] }]);
  expect(typesOf(code)).toEqual(['copy']);
  expect(hostOf(code)).toBe('');
});

test('what is no text is shown, copied and saved as bytes', () => {
  const code = read({ bytes: Uint8Array.from([0, 255, 16]) });
  expect(keyOf(code.name)).toBe('foundBinary');
  expect(code.notes).toEqual([{ counted: 'foundBytes', count: 3, substitutions: [] }]);
  expect(actionOf(code, 'copy')?.text).toBe('00 ff 10');
  expect(actionOf(code, 'save')).toMatchObject({
    fileName: 'qr-code.bin',
    content: Uint8Array.from([0, 255, 16]),
  });
  expect(typesOf(code)).toEqual(['copy', 'save']);
});

test('an empty code can be copied only', () => {
  expect(read('')).toMatchObject({ pieces: [], actions: [{ type: 'copy', text: '' }] });
});

test('never throws, and takes no time, whatever the text', () => {
  for (const text of HARD_TEXTS) expect(read(text).pieces.length).toBeGreaterThan(0);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
});
