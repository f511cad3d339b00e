import { expect, test } from 'vitest';
import { loadTrackers, mayHaveTrackers } from '../../../components/advice/trackers.ts';
import { addressOf } from '../../../components/text/address.ts';

const trackers = await loadTrackers();
const found = (text: string) => trackers(addressOf(text) ?? expect.unreachable()).map(({ name }) => name);

// What goes and what stays is tested with the rule, see tests/unit/advice/rules/tracking.test.ts.
test.each([
  ['https://example.com/?utm_source=x&id=1&gclid=y', ['utm_source', 'gclid']],
  ['https://www.amazon.com/dp/B0/ref=sr_1_3?th=1', ['ref']],
  ['https://example.com/?utm_source=x&signature=0123456789abcdef', []],
  ['https://web.archive.org/web/2026/https://example.com/?utm_source=x', []],
  ['https://example.com/?id=1', []],
])('the trackers of %s', (text, names) => expect(found(text)).toEqual(names));

test.each([
  ['https://example.com/?a=1', true],
  ['https://example.com/#a=1', true],
  ['https://example.com/a', false],
  ['mailto:kim@example.org?subject=a', false],
])('the rules are worth loading for %s: %s', (text, expected) => {
  expect(mayHaveTrackers(addressOf(text) ?? expect.unreachable())).toBe(expected);
});
