import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormatId, recognize } from '../../../components/formats/formats.ts';
import { MOST_CHARACTERS } from '../../../components/qr/most-characters.ts';

const PIX =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';
const EPC = 'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\nEUR12.30\n\n\nInvoice 4711';
const QR_BILL = `SPC\r\n0200\r\n1\r\nCH4431999123000889012\r\nS\r\nKim Meier AG${'\r\n'.repeat(20)}`;
const VCARD =
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Meier;Kim;;;\r\nFN:Dr. Kim\r\n  Meier\\, PhD\r\nTEL;TYPE=CELL:+49301\r\nEND:VCARD';
const KEY = 'yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=';

describe('what a text is, what is written under it, and what its file is called', () => {
  test.each<[FormatId, string, string, string]>([
    ['web', 'https://example.com/a', 'https://example.com/a', 'example.com-a'],
    ['web', ' HTTP://Example.com ', ' HTTP://Example.com ', 'example.com'],
    ['mail', 'mailto:kim%40x@example.org?subject=Hi', 'kim@x@example.org', 'mail-example.org'],
    ['mail', 'MATMSG:TO:kim@example.org;SUB:Hi;BODY:Hello;;', 'kim@example.org', 'mail-example.org'],
    ['phone', 'tel:+49-30-901820;ext=5', '+49-30-901820', 'tel-49-30-901820'],
    ['phone', 'tel:+49%2030%20901820', '+49 30 901820', 'tel-49-30-901820'],
    ['text-message', 'SMSTO:+49301234:See you at 5', '+49301234', 'sms-49301234'],
    ['text-message', 'sms:+49301234?body=Hi', '+49301234', 'sms-49301234'],
    ['text-message', 'sms:+49301234&body=Hi', '+49301234', 'sms-49301234'],
    ['place', 'geo:48.8584,2.2945', '48.8584,2.2945', 'place-48-8584-2-2945'],
    ['place', 'geo:0,0?q=Eiffel+Tower', 'Eiffel Tower', 'place-eiffel-tower'],
    ['wifi', 'WIFI:T:WPA;S:Home;P:secret;;', 'Home', 'wifi-home'],
    ['wifi', 'wifi:P:a\\;S:b;S:Caf\\; \\"x\\";T:SAE;H:true;;', 'Caf; "x"', 'wifi-caf-x'],
    ['wifi', 'WIFI:S:;;', 'Wi-Fi', 'wifi'],
    ['contact', VCARD, 'Dr. Kim Meier, PhD', 'dr-kim-meier-phd'],
    ['contact', 'BEGIN:VCARD\nN:Meier;Kim\nEND:VCARD', 'Kim Meier', 'kim-meier'],
    [
      'contact',
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84rzt;Kim\nEND:VCARD',
      'Kim Ärzt',
      'kim-ärzt',
    ],
    ['contact', 'MECARD:N:Doe,Jo;TEL:+49301;;', 'Jo Doe', 'jo-doe'],
    ['contact', 'MECARD:TEL:+49301;;', 'vCard', 'contact'],
    ['event', 'BEGIN:VEVENT\nSUMMARY;LANGUAGE=en:Team\\, lunch\nEND:VEVENT', 'Team, lunch', 'team-lunch'],
    ['event', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT', 'iCalendar', 'event'],
    ['payment', EPC, 'Kim Meier', 'payment-kim-meier'],
    ['payment', EPC.replaceAll('\n', '\r\n'), 'Kim Meier', 'payment-kim-meier'],
    ['payment', QR_BILL, 'Kim Meier AG', 'payment-kim-meier-ag'],
    ['payment', PIX, 'Fulano de Tal', 'payment-fulano-de-tal'],
    ['payment', 'upi://pay?pa=kim@bank&pn=Kim%20Meier&am=1.00', 'Kim Meier', 'upi-kim-meier'],
    [
      'payment',
      'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      'bitcoin',
    ],
    ['payment', 'weixin://wxpay/bizpayurl?pr=Nw', 'weixin://wxpay/bizpayurl?pr=Nw', 'weixin-wxpay-bizpayurl'],
    ['second-factor', 'otpauth://totp/Example:kim?secret=NRQXGZLU', 'Example:kim', 'otpauth-example'],
    ['second-factor', 'otpauth://totp/My Bank:kim?secret=NRQXGZLU', 'My Bank:kim', 'otpauth-my-bank'],
    ['second-factor', 'otpauth-migration://offline?data=CjEK', 'otpauth', 'otpauth'],
    ['private-key', `[Interface]\nAddress = 10.0.0.2\nPrivateKey = ${KEY}\n[Peer]`, 'WireGuard', 'wireguard'],
    ['private-key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'Private key', 'private-key'],
    ['private-key', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ', 'Private key', 'private-key'],
    ['private-key', 'LPA:1$smdp.example.com$ABC-123', 'eSIM', 'esim'],
    ['app-link', 'spotify:track:1', 'spotify:track:1', 'spotify-track-1'],
    ['app-link', 'file:///home/kim/plan.pdf', 'file:///home/kim/plan.pdf', 'plan-pdf'],
    ['plain', 'Note: two words', 'Note: two words', 'note-two-words'],
    ['plain', 'C:\\Users\\kim\\a.pdf', 'C:\\Users\\kim\\a.pdf', 'c-users-kim-a-pdf'],
    ['plain', '-----BEGIN PUBLIC KEY-----', '-----BEGIN PUBLIC KEY-----', 'begin-public-key'],
    [
      'plain',
      'Wifi: Guest\nPassword: hello12345',
      'Wifi: Guest\nPassword: hello12345',
      'wifi-guest-password',
    ],
    ['plain', 'SMS: please answer', 'SMS: please answer', 'sms-please-answer'],
    ['plain', 'The WIFI: is down', 'The WIFI: is down', 'the-wifi-is-down'],
    ['plain', '00020126 is a number', '00020126 is a number', '00020126-is-a-number'],
    ['plain', '', '', ''],
  ])('%s: %s', (id, text, caption, name) => {
    const recognized = recognize(text);
    expect(recognized).toMatchObject({ id, caption });
    expect(recognized.fileName(undefined)).toBe(name);
  });
});

test.each<[string, boolean]>([
  ['WIFI:T:WPA;S:Home;P:secret;;', true],
  ['WIFI:T:nopass;S:Guests;;', false],
  ['otpauth://hotp/kim?secret=NRQXGZLU&counter=1', true],
  [`PrivateKey=${KEY}`, true],
  ['tel:+49301', false],
  [PIX, false],
])('whether it is a secret: %s', (text, isSecret) => {
  expect(recognize(text).isSecret).toBe(isSecret);
});

test('no code holds a text that is too long to be recognized', () => {
  expect(recognize(`tel:${'1'.repeat(MOST_CHARACTERS)}`).id).toBe('plain');
});

test.each<[string, string | undefined]>([
  ['WIFI:T:WPA;S:Home;P:a\\;b;;', 'a;b'],
  ['WIFI:T:nopass;S:Guests;P:;;', undefined],
  ['tel:+49301', undefined],
])('a password to show on request: %s', (text, password) => {
  expect(recognize(text).password).toBe(password);
});

test('a bank’s standards say how to encode', () => {
  expect(recognize(EPC).encoding).toEqual({ errorCorrectionLevel: 'M', highestVersion: 13 });
  expect(recognize(QR_BILL).encoding).toEqual({ errorCorrectionLevel: 'M', highestVersion: 25 });
  expect(recognize('https://example.com/').encoding).toBeUndefined();
  expect(recognize(PIX).encoding).toBeUndefined();
});

test('every text is of a kind, and none makes it throw', () => {
  const pieces = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            'WIFI:',
            'S:',
            'P:',
            ';',
            '\\',
            ':',
            'BEGIN:VCARD\n',
            'FN:',
            '\r\n ',
            'BEGIN:VEVENT\n',
            'SUMMARY:',
          ],
          ...[
            'BCD\n',
            '002\n1\nSCT\n',
            '000201',
            '5903',
            'otpauth:',
            '//totp/',
            '%',
            'geo:',
            '?q=',
            'mailto:',
          ],
          ...['upi://pay?pn=', 'https://', 'LPA:1$', 'MECARD:N:', ',', '+', 'file:///', 'c:'],
        ),
        fc.constantFrom('\uD800', '\u202E', '\0', 'ü', '日', 'x '),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(pieces, fc.option(fc.string(), { nil: undefined }), (text, title) => {
      const recognized = recognize(text);
      expect(recognized.fileName(title)).not.toMatch(/[^\p{L}\p{M}\p{N}.-]/u);
    }),
    { numRuns: 500 },
  );
});

test('a network’s password is neither in the caption nor in the name of the file', () => {
  const password = fc.string({ minLength: 8 }).map((text) => `x${text.replace(/[^a-z0-9]/gi, '7')}Q9`);
  fc.assert(
    fc.property(
      fc.string(),
      password,
      fc.constantFrom('WPA', 'WEP', 'SAE', ''),
      (network, password, type) => {
        const escaped = network.replace(/[\\;,":]/g, '\\$&');
        fc.pre(!network.toLowerCase().includes(password.toLowerCase()));
        const { caption, fileName } = recognize(`WIFI:P:${password};T:${type};S:${escaped};;`);
        expect(caption).not.toContain(password);
        expect(fileName(undefined)).not.toContain(password.toLowerCase());
      },
    ),
  );
});

test.each([
  'BEGIN:VCARD\n'.concat('N:'.repeat(500_000)),
  `WIFI:${'\\'.repeat(500_000)}`,
  `00020101${'0100'.repeat(200_000)}`,
  `[Interface]${'\n'.repeat(200_000)}`,
  `${'#\n'.repeat(200_000)}x`,
  `https://example.com/${'a/'.repeat(9000)}`,
  ' '.repeat(1_000_000),
])('a text made to slow the kinds down is named all the same: %#', (text) => {
  expect(recognize(text).fileName(undefined).length).toBeLessThanOrEqual(text.length);
});

test.each([
  `nsec1${'q'.repeat(58)}`,
  `xprv${'9'.repeat(107)}`,
  `5K${'J'.repeat(49)}`,
  'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none',
])('a private key is written under no code and into no file name: %#', (key) => {
  const { caption, fileName, isSecret } = recognize(key);
  expect([caption, fileName(undefined), isSecret]).toEqual(['Private key', 'private-key', true]);
});
