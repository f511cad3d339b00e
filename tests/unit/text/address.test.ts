import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, isOnWeb, replaceSpan, type Span, trimmed } from '../../../components/text/address.ts';

const parts = (text: string) => {
  const address = addressOf(text);
  if (address === undefined) return undefined;
  const { userInfo, host, path, query, fragment } = address;
  return [userInfo, host, path, query, fragment].map((span: Span | undefined) =>
    span === undefined ? undefined : text.slice(span.start, span.end),
  );
};

describe('an address is taken apart without being rewritten', () => {
  test.each<[string, (string | undefined)[]]>([
    ['https://Kim:p@Example.com:8080/a/b?x=1&y#top', ['Kim:p', 'Example.com', '/a/b', 'x=1&y', 'top']],
    ['https://example.com', [undefined, 'example.com', '', '', '']],
    ['https://example.com?#', [undefined, 'example.com', '', '', '']],
    ['http://[2001:db8::1]:80/x', [undefined, '[2001:db8::1]', '/x', '', '']],
    ['https://example.com#a?b', [undefined, 'example.com', '', '', 'a?b']],
    ['https:\\\\example.com\\a', [undefined, 'example.com', '\\a', '', '']],
    ['mailto:kim@example.org?subject=Hi', [undefined, '', 'kim@example.org', 'subject=Hi', '']],
    [' https://example.com/a\n', [undefined, 'example.com', '/a', '', '']],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));
});

test.each([
  '',
  'example.com',
  'localhost:3000',
  'two words',
  'https://a b',
  'https://',
  `https://a/${'x'.repeat(20_000)}`,
])('%.40s is no address', (text) => expect(addressOf(text)).toBeUndefined());

test('any text is taken apart or refused, and its spans lie inside it in their order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
      (text) => {
        const address = addressOf(text);
        if (address === undefined) return;
        const { host, path, query, fragment } = address;
        const ends = [
          host.start,
          host.end,
          path.start,
          path.end,
          query.start,
          query.end,
          fragment.start,
          fragment.end,
        ];
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect(fragment.end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

test('only http and https are on the web', () => {
  const onWeb = (text: string) => isOnWeb(addressOf(text) ?? expect.unreachable());
  expect(['http://a/', 'https://a/', 'ftp://a/', 'mailto:a@b'].map(onWeb)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a span is replaced, and blanks at the ends go', () => {
  expect(replaceSpan('abcd', { start: 1, end: 3 }, 'X')).toBe('aXd');
  expect(trimmed('\0 a b\n')).toBe('a b');
});

test('its host, query and fragment are those that a browser sees', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (of) => {
      const address = addressOf(of);
      if (address === undefined) throw new Error(`Not an address: ${of}`);
      const { url, host, query, fragment } = address;
      expect(URL.parse(`http://${of.slice(host.start, host.end)}`)?.hostname).toBe(url.hostname);
      const search = of.slice(query.start, query.end);
      expect(new URLSearchParams(`?${search}`).toString()).toBe(url.searchParams.toString());
      expect(URL.parse(`http://a/#${of.slice(fragment.start, fragment.end)}`)?.hash).toBe(url.hash);
    }),
  );
});
