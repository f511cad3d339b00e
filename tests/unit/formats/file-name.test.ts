import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../components/formats/file-name.ts';
import type { Payload } from '../../../components/payload/payload.ts';

const page = (text: string, title?: string): Payload => ({ kind: 'page', text, ...(title && { title }) });
const typed = (text: string): Payload => ({ kind: 'text', text });

describe('a file name', () => {
  test.each<[string, Payload, string]>([
    ['host and title', page('https://example.com/a/1?x=2', 'How to read'), 'example.com-how-to-read.png'],
    [
      'host and path where there is no title',
      page('https://example.com/how/to-read'),
      'example.com-how-to-read.png',
    ],
    ['host alone', page('https://example.com/'), 'example.com.png'],
    [
      'no user name, password, query, fragment or port',
      page('https://me:secret@example.com:8080/a?token=t#s'),
      'example.com-a.png',
    ],
    ['a title in Chinese', page('https://example.com/', '二维码 — 简介'), 'example.com-二维码-简介.png'],
    [
      'a percent-encoded path, decoded',
      page('https://zh.example.org/wiki/%E4%BA%8C%E7%BB%B4%E7%A0%81'),
      'zh.example.org-wiki-二维码.png',
    ],
    [
      'a path whose percent signs encode nothing',
      page('https://example.com/100%/x'),
      'example.com-100-x.png',
    ],
    [
      'no query that the browser made the title from',
      page('https://example.com/report.pdf?token=t#p', 'example.com/report.pdf?token=t#p'),
      'example.com-report-pdf.png',
    ],
    [
      'nothing from a private window',
      { kind: 'page', text: 'https://example.com/', title: 'Secret', isPrivate: true },
      'qr-code.png',
    ],
    [
      'nothing of a text typed in a private window',
      { kind: 'text', text: 'https://secret.example/x', isPrivate: true },
      'qr-code.png',
    ],
    ['an IPv6 host', page('http://[::1]:3000/x'), '1-x.png'],
    ['only the last part of a file path', page('file:///home/ann/notes/plan.pdf'), 'plan-pdf.png'],
    [
      'a payment address without its query',
      typed('weixin://wxpay/bizpayurl?pr=NwY5Mz9'),
      'weixin-wxpay-bizpayurl.png',
    ],
    ['a phone number', typed('tel:+4930123456'), 'tel-4930123456.png'],
    ['a network without its password', typed('WIFI:T:WPA;S:Home;P:secret;;'), 'wifi-home.png'],
    ['a contact', typed('BEGIN:VCARD\r\nVERSION:3.0\r\nN:Meier;Kim\r\nEND:VCARD'), 'kim-meier.png'],
    ['an event', typed('BEGIN:VEVENT\nSUMMARY:Team lunch\nEND:VEVENT'), 'team-lunch.png'],
    ['words of several lines', typed('Note: buy milk\nand eggs'), 'note-buy-milk-and-eggs.png'],
    ['words after a line end of Windows', typed('todo:call\r\nthe bank'), 'todo-call-the-bank.png'],
    ['the first words of a text', typed('Meet me\nat noon!'), 'meet-me-at-noon.png'],
    ['text that has no letters', typed('!!! …'), 'qr-code.png'],
    [
      'a title that would reverse the name',
      page('https://example.com/', 'a\u202Egnp.exe'),
      'example.com-a-gnp-exe.png',
    ],
    ['a device of Windows', typed('CON'), 'qr-con.png'],
    ['a device of Windows before a dot', page('http://nul.example/'), 'qr-nul.example.png'],
  ])('is safe and says what it shows: %s', (_what, payload, expected) => {
    expect(fileName(payload, 'png')).toBe(expected);
  });

  test.each<[string, string]>([
    [
      'https://app.example.com/password/reset/482d264e1686311c2356fb820764d282eaa53ebc',
      'app.example.com-password-reset.png',
    ],
    [
      'https://app.example.com/invite/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
      'app.example.com-invite.png',
    ],
    ['https://example.com/verify/483920', 'example.com-verify.png'],
    ['https://example.com/s/Zk3mQ9xT/notes', 'example.com-s-notes.png'],
    ['https://example.com/share/1b671a64-40d5-491e-99b0-da01ff1f3341', 'example.com-share.png'],
    ['https://hooks.example.com/services/T01AB2C3D/B9XK4QW7/Zk3mQ9xT7bR2wL5pYc8vNf1d', 'services'],
    ['https://example.com/download/a3f9c2e81b7d4056/plan.pdf', 'example.com-download-plan-pdf.png'],
    ['https://example.com/x/AKIAIOSFODNN7EXAMPLE', 'example.com-x.png'],
    ['myapp://login/Zk3mQ9xT7bR2wL5pYc8v', 'myapp-login.png'],
    ['[Interface]\nPrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=\n[Peer]', 'wireguard.png'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n', 'private-key.png'],
    ['otpauth://totp/Example:kim@example.org?secret=NRQXGZLUMVZGCZLT&issuer=Example', 'otpauth-example.png'],
    ['otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6', 'otpauth.png'],
    ['Password: hunter22', 'password.png'],
    ['PIN 471108', 'pin.png'],
    ['Wi-Fi password hunter22 of the guests', 'wi-fi-password-of-the-guests.png'],
    ['Your code is 482913', 'your-code-is.png'],
    ['vmess://eyJhZGQiOiIxLjIuMy40IiwiaWQiOiJhYmMifQ==', 'vmess.png'],
    ['My password is hunter22', 'my-password-is.png'],
    ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY of the robot', 'of-the-robot.png'],
    ['https://example.com/auth/magic/abcDEFghiJKLmnoPQRstu', 'example.com-auth-magic.png'],
    ['https://example.com/x/AbCdEfGhIjKlMnOp1', 'example.com-x.png'],
    ['https://t.me/+AbCdEfGhIjKlMnOp', 't.me.png'],
    ['Login kim, Passwort = Winter2026!', 'login-kim-passwort.png'],
    ['Key ghp_16C7e42F292c6912E7710c838347Ae178B4a for the robot', 'key-for-the-robot.png'],
    [
      'FIDO:/13086400838107303667332719012595115747821895775708323189557153075146383351399743589971313508078026948312026786722471666005727649643501784024544726574771401798171307406596245',
      'passkey.png',
    ],
  ])('tells no secret: %s', (text, expected) => {
    expect(fileName(typed(text), 'png')).toContain(expected);
    for (const secret of text.match(/(?=[\w+/=]*\d)[\w+/=]{6,}/g) ?? []) {
      expect(fileName(typed(text), 'png')).not.toContain(secret.toLowerCase());
    }
  });

  test.each<[string, string]>([
    ['https://example.com/HowToReadThis', 'example.com-howtoreadthis.png'],
    [
      'https://example.com/articles/2026/11/ten-things-of-2025',
      'example.com-articles-2026-11-ten-things-of-2025.png',
    ],
    ['https://example.com/iphone-15-pro-max-256gb', 'example.com-iphone-15-pro-max-256gb.png'],
    ['https://example.com/docs/v1.18.3/install', 'example.com-docs-v1-18-3-install.png'],
    ['https://example.com/report_2026_final.pdf', 'example.com-report-2026-final-pdf.png'],
  ])('keeps what is no secret: %s', (text, expected) => {
    expect(fileName(typed(text), 'png')).toBe(expected);
  });

  test('is at most 80 characters, whatever the title', () => {
    const name = fileName(page('https://example.com/', 'word '.repeat(100)), 'png');
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/word\.png$/);
  });

  test('is not cut in the middle of a character outside the basic plane', () => {
    const name = fileName(typed('a'.concat('𠮷'.repeat(100))), 'png');
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/𠮷\.png$/);
  });

  test('is one that Windows, macOS and Linux all take, for any payload', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (text, title) => {
        const name = fileName(page(text, title), 'png');
        expect(name).toMatch(/^[^-.].*\.png$/su);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\s]/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
      }),
    );
  });
});
