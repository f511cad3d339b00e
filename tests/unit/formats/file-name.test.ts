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
    ['an IPv6 host', page('http://[::1]:3000/x'), '1-x.png'],
    ['only the last part of a file path', page('file:///home/ann/notes/plan.pdf'), 'plan-pdf.png'],
    [
      'a payment address without its query',
      typed('weixin://wxpay/bizpayurl?pr=NwY5Mz9'),
      'weixin-wxpay-bizpayurl.png',
    ],
    ['a phone number', typed('tel:+4930123456'), 'tel-4930123456.png'],
    ['no word of a network password', typed('WIFI:T:WPA;S:home;P:secret;;'), 'wifi.png'],
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
