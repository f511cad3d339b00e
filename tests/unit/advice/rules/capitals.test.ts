import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import type { PayloadKind } from '../../../../components/payload/payload.ts';
import { measure } from '../../../../components/qr/measure.ts';

const modulesOf = (text: string) => {
  const code = measure(text);
  return code.ok ? code.size : undefined;
};

const offers = (text: string, kind: PayloadKind = 'text') =>
  advise({ kind, text }, { modulesOf })
    .filter((advice) => advice.kind === 'capitals')
    .flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));

const INVOICE =
  'lnbc10u1p3pj257pp5yztkwjcz5ftl5laxkav23zmzekaw37zk6kmv80pk4xaev5qhtz7qdpdwd3xger9wd5kwm36yprx7u3qd36kucmgyp282etnv3shjcqzpgxqyz5vqsp5usyc4lk9chsfp53kvcnvq456ganh60d89reykdngsmtj6yw3nhvq9qyyssqjcewm5cjwz4a6rfjx77c490yced6pemk0upkxhy89cmm7sct66k8gneanwykzgdrwrfje69h9u5u0w57rrcsysas7gadwmzxc8c6t0spjazup6';
const ACCOUNT = 'bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3297';

describe('means the same in capitals, and makes a smaller code', () => {
  test.each<[string, string]>([
    [`lightning:${INVOICE}`, `LIGHTNING:${INVOICE.toUpperCase()}`],
    [INVOICE, INVOICE.toUpperCase()],
    [`bitcoin:${ACCOUNT}`, `BITCOIN:${ACCOUNT.toUpperCase()}`],
    [`bitcoin:${ACCOUNT}?amount=0.01&label=Kim`, `BITCOIN:${ACCOUNT.toUpperCase()}?amount=0.01&label=Kim`],
    [
      `bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?lightning=${INVOICE}`,
      `bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?lightning=${INVOICE.toUpperCase()}`,
    ],
    [
      'lightning:lnurl1dp68gurn8ghj7um9wfmxjcm99e3k7mf0v9cxj0m385ekvcenxc6r2c35xvukxefcv5mkvv34x5ekzd3ev56nyd3hxqurzepexejxxepnxscrvwfnv9nxzcn9xq6xyefhvgcxxcmyxymnserxfq5fns',
      'LIGHTNING:LNURL1DP68GURN8GHJ7UM9WFMXJCM99E3K7MF0V9CXJ0M385EKVCENXC6R2C35XVUKXEFCV5MKVV34X5EKZD3EV56NYD3HXQURZEPEXEJXXEPNXSCRVWFNV9NXZCN9XQ6XYEFHVGCXXCMYXYMNSERXFQ5FNS',
    ],
    ['https://example.com/', 'HTTPS://EXAMPLE.COM/'],
    ['https://example.com', 'HTTPS://EXAMPLE.COM'],
    ['https://www.longer-example.org/2026/11/26', 'HTTPS://WWW.LONGER-EXAMPLE.ORG/2026/11/26'],
  ])('%s', (text, capitals) => {
    expect(offers(text)).toEqual([capitals]);
    expect(modulesOf(capitals)).toBeLessThan(modulesOf(text) ?? 0);
  });

  test('a link to pay with as well', () => {
    expect(offers(`lightning:${INVOICE}`, 'link')).toHaveLength(1);
  });
});

describe('is left as it is', () => {
  test.each([
    'HTTPS://EXAMPLE.COM/',
    'https://example.com/a',
    'https://example.com/?id=1',
    'https://kim@example.com/',
    'https://a.io/',
    'http://localhost:3000/2026/11/26',
    'http://127.0.0.1.nip.io:8080/2026/11/26',
    'http://my-little-shop.test/2026/11/26',
    `lightning:${INVOICE.toUpperCase()}`,
    'lightning:kim@example.com',
    'bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
    `ethereum:0x71C7656EC7ab88b098defB751B7401B5f6d8976F`,
    'a text in small letters that capitals would make smaller',
    '',
  ])('%s', (text) => {
    expect(offers(text)).toEqual([]);
  });

  test('where the browser gave the address of a page or a link', () => {
    expect(offers('https://example.com/', 'page')).toEqual([]);
    expect(offers('https://example.com/', 'link')).toEqual([]);
  });
});

test('browsers go to the same place with it', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      for (const capitals of offers(url)) {
        expect(URL.parse(capitals)?.href).toBe(URL.parse(url)?.href);
        expect(offers(capitals)).toEqual([]);
      }
    }),
  );
});
