import { describe, expect, test } from 'vitest';
import { captionFor, nameOf } from '../../../components/sheet/captions.ts';
import { messageOf } from '../../../components/text/message.ts';

const WIFI = 'WIFI:S:Home;T:WPA;P:secret123;;';
const PAGE = 'https://example.org/wiki/%E6%97%A5%E6%9C%AC';

const caption = (kind: 'none' | 'line' | 'address' | 'own', text: string, caption = '', ownCaption = '') =>
  captionFor({ text, caption }, { caption: kind, ownCaption });

describe('the caption of a code', () => {
  test('is that of its line, or else what its text is', () => {
    expect(caption('line', PAGE, 'Japan')).toEqual({ text: 'Japan', direction: 'auto' });
    expect(caption('line', PAGE)).toEqual({ text: 'https://example.org/wiki/日本', direction: 'ltr' });
  });

  test('is a readable address even where the line has another', () => {
    expect(caption('address', PAGE, 'Japan')?.text).toBe('https://example.org/wiki/日本');
  });

  test('is the same under every code if a person says so', () => {
    expect(caption('own', PAGE, 'Japan', ' Scan me ')).toEqual({ text: 'Scan me', direction: 'auto' });
    expect(caption('own', PAGE, 'Japan', ' ')).toBeUndefined();
  });

  test('is nothing if nothing was asked for', () => {
    expect(caption('none', PAGE, 'Japan')).toBeUndefined();
  });
});

describe('a secret is in no caption', () => {
  test('of a network, of which only the name is', () => {
    expect(nameOf(WIFI)).toEqual({ text: messageOf('namedWifi', 'Home'), direction: 'auto' });
  });

  test.each([
    WIFI,
    'WIFI:T:WPA;P:secret123;;',
    'otpauth://totp/ACME:ada?secret=JBSWY3DPEHPK3PXP&issuer=ACME',
    'otpauth://totp/?secret=JBSWY3DPEHPK3PXP',
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA\n-----END PRIVATE KEY-----',
  ])('whatever has one: %s', (text) => {
    for (const kind of ['line', 'address'] as const) {
      expect(JSON.stringify(caption(kind, text))).not.toMatch(
        /secret123|JBSWY3DPEHPK3PXP|MC4CAQAwBQYDK2VwBCIEIA/,
      );
    }
  });
});
