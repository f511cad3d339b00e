import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf } from '../../../components/text/address.ts';
import { parametersOf, withoutParameters } from '../../../components/text/parameters.ts';

const found = (text: string) => parametersOf(addressOf(text) ?? expect.unreachable());

test.each([
  [
    'https://a.com/x;jsessionid=1/y?b=%C3%BC&c#d=4',
    ['path jsessionid=1', 'query b=ü', 'query c=', 'fragment d=4'],
  ],
  ['https://a.com/#/route?token=x', ['fragment token=x']],
  ['https://a.com/#place', []],
  ['https://a.com/?&&a=1', ['query a=1']],
])('the parameters of %s', (text, expected) => {
  expect(found(text).map(({ where, name, value }) => `${where} ${name}=${value}`)).toEqual(expected);
});

test.each([
  ['https://a.com/?x=1&y=2&z=3', ['x'], 'https://a.com/?y=2&z=3'],
  ['https://a.com/?x=1&y=2&z=3', ['y'], 'https://a.com/?x=1&z=3'],
  ['https://a.com/?x=1&y=2', ['x', 'y'], 'https://a.com/'],
  ['https://a.com/b;s=1#x=2', ['s', 'x'], 'https://a.com/b'],
])('%s without %j', (text, names, rest) => {
  const gone = found(text).filter(({ name }) => names.includes(name));
  expect(withoutParameters(text, gone)).toBe(rest);
});

test('without none an address stays as it is, and without all it has none', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (text) => {
      expect(withoutParameters(text, [])).toBe(text);
      expect(found(withoutParameters(text, found(text)))).toEqual([]);
    }),
  );
});
