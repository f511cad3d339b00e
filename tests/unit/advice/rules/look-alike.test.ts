import { describe, expect, test } from 'vitest';
import { lookAlike } from '../../../../components/advice/rules/look-alike.ts';
import { addressOf } from '../../../../components/text/address.ts';

const adviceOn = (text: string) => lookAlike({ kind: 'read', text }, addressOf(text), {});

describe('a host that may be taken for another', () => {
  test.each([
    // Cyrillic а in a Latin word, Greek ο, one label of several.
    'https://pаypal.com/',
    'https://gοοgle.com/',
    'https://login.аpple.com/',
    // All Cyrillic, under a Latin top level.
    'https://аррӏе.com/',
    // A phonetic letter, a slash that is none, a click.
    'https://ɡoogle.com/',
    'https://example.com⁄account.evil.com/',
    'https://exampleǃ.com/',
  ])('%s', (text) => {
    const advice = adviceOn(text);
    expect(advice).toMatchObject({ kind: 'look-alike', severity: 'misleads', fixes: [] });
    expect(URL.parse(text)?.hostname).toMatch(/\bxn--/);
  });
});

describe('a host that is what it looks like', () => {
  test.each([
    'https://example.com/',
    'https://bücher.example/',
    'https://пример.рф/',
    'https://почта.com/',
    'https://рос.рф/',
    'https://ελλάδα.gr/',
    'https://日本語テスト.jp/',
    'https://トヨタ.jp/',
    'https://abc日本.jp/',
    'https://삼성.com/',
    'https://مثال.com/',
    'https://उदाहरण.com/',
    'https://xn--pypal-4ve.com/',
    'https://i❤.ws/',
    'https://col·legi.cat/',
    'https://ｅｘａｍｐｌｅ.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    // Not of the web: the host is no host.
    'otpauth://totp/pаypal',
  ])('%s', (text) => {
    expect(adviceOn(text)).toBeUndefined();
  });
});
