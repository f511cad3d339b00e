import { expect, test } from 'vitest';
import { detourOf } from '../../../components/advice/redirectors.ts';
import { addressOf } from '../../../components/text/address.ts';

const detour = (text: string) => detourOf(addressOf(text) ?? expect.unreachable());

// All of the table is tested with the rule, see tests/unit/advice/rules/redirector.test.ts.
test('a detour is by whom, to where, and whether it names its reader', () => {
  expect(detour('https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fa&sa=D')).toEqual({
    by: 'google.com',
    namesReader: false,
    target: 'https://example.com/a',
  });
  const safeLink =
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F&data=05%7Ckim';
  expect(detour(safeLink)).toMatchObject({ namesReader: true, target: 'https://example.com/' });
});

test.each([
  'https://example.com/?url=https://a.com/',
  'https://www.google.com/search?q=https://a.com/',
  'mailto:a@b.c',
])('%s is none', (text) => expect(detour(text)).toBeUndefined());
