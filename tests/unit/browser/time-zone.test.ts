import { afterAll, beforeAll, expect, test } from 'vitest';
import { timeZone } from '../../../components/browser/time-zone.ts';

const before = process.env.TZ;

beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});

afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test.each([
  ['2026-11-26T17:00:00Z', '2026-11-26T18:00'],
  ['2026-07-26T17:00:30Z', '2026-07-26T19:00:30'],
  ['2026-12-31T23:30:00Z', '2027-01-01T00:30'],
])('%s is %s here, and the other way round', (instant, local) => {
  expect(timeZone.local(instant)).toBe(local);
  expect(timeZone.instant(local)).toBe(instant);
});

test.each([
  ['2026-11-26T18:00:00[Asia/Tokyo]', '2026-11-26T10:00'],
  ['2026-10-25T01:30:00[Europe/London]', '2026-10-25T02:30'],
  ['2026-03-29T00:30:00[America/New_York]', '2026-03-29T06:30'],
  ['2026-11-26T18:00:00[Tokyo Standard Time]', '2026-11-26T10:00'],
  ['2026-11-26T18:00:00[Japan]', '2026-11-26T10:00'],
  ['2026-11-26T18:00:00[Our own zone]', '2026-11-26T18:00'],
  ['2026-11-26T18:00:00[Foo/Bar]', '2026-11-26T18:00'],
  ['tomorrow[Japan]', ''],
  ['2026-11-26T18:00:00', '2026-11-26T18:00'],
  ['2026-11-26', '2026-11-26'],
  ['', ''],
])('%s is %s here', (time, local) => {
  expect(timeZone.local(time)).toBe(local);
});

test.each(['', '2026-11-26', '2026-13-40T00:00', 'tomorrow'])('“%s” is no time', (local) => {
  expect(timeZone.instant(local)).toBe('');
});

test('an hour that clocks leave out is a time all the same', () => {
  expect(timeZone.instant('2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z');
});
