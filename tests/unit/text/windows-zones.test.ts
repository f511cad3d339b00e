import { expect, test } from 'vitest';
import { zoneNamed } from '../../../components/text/windows-zones.ts';

test.each([
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central Standard Time', 'America/Chicago'],
  ['Central Standard Time (Mexico)', 'America/Mexico_City'],
  ['Russia Time Zone 3', 'Europe/Samara'],
  ['UTC-11', 'Etc/GMT+11'],
  ['UTC', 'Etc/UTC'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['EST5EDT', 'EST5EDT'],
  ['Japan', 'Japan'],
  ['GB', 'GB'],
])('%s is %s', (name, zone) => expect(zoneNamed(name)).toBe(zone));

test.each([
  'Our own zone',
  'Our own Standard Time',
  'W. Europe',
  'Standard Time',
  '(UTC+01:00) Berlin',
  'Foo/Bar',
  'XYZ',
  '',
])('%j is not known', (name) => expect(zoneNamed(name)).toBeUndefined());

test('browsers know the older names of zones, which CLDR has', () => {
  for (const area of ['Afghanistan', 'Central (Mexico)', 'E. South America', 'FLE', 'India', 'Yukon']) {
    const name = area.replace(/(?= \(|$)/, ' Standard Time');
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zoneNamed(name) as string })).not.toThrow();
  }
});
