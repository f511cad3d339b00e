import { zoneNamed } from '../text/windows-zones.ts';
import { message } from './messages.ts';

/** A time in a zone, as RFC 9557 has it: `2026-11-26T18:00:00[Europe/Berlin]`. */
const ZONED = /^([^[]*)\[(.*)\]$/;

/** What a clock on the wall says: `2026-11-26T18:00`, with seconds if there are any. */
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** Where the person is. Days and times are as an event's form has them, which knows nothing of zones. */
export const timeZone = {
  /** A time as it is here, and a day as it is. Without a zone, or with an unknown one, it is taken for local time. */
  local(time: string): string {
    const [, wall = time, name = ''] = ZONED.exec(time) ?? [];
    if (name !== '') {
      const zone = zoneNamed(name);
      return localOf(zone === undefined ? new Date(wall) : instantIn(wall, zone));
    }
    return wall.endsWith('Z') ? localOf(new Date(wall)) : wall.replace(/^(.*T\d\d:\d\d):00$/, '$1');
  },

  /** The time, in UTC, at which a clock here says so: `2026-11-26T17:00:00Z`. Empty where it never does. */
  instant(local: string): string {
    if (!WALL.test(local)) return '';
    const date = new Date(local);
    return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z');
  },
};

/** The person's own zone, in their words: “Central European Standard Time”. */
export function timeZoneName(at: Date): string {
  const parts = new Intl.DateTimeFormat(message('language'), { timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** An invalid date where the wall's time is none. */
function instantIn(wall: string, zone: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return new Date(asUtc);
  // Twice: the clocks may change between the first guess and the result.
  const first = asUtc - offset(asUtc, zone);
  return new Date(asUtc - offset(first, zone));
}

/** By how much a zone is ahead of UTC at a time, in milliseconds. */
function offset(time: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - time;
}

function localOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const digits = (value: number, length = 2) => String(value).padStart(length, '0');
  const day = [digits(date.getFullYear(), 4), digits(date.getMonth() + 1), digits(date.getDate())].join('-');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map((value) => digits(value));
  return `${day}T${clock.join(':').replace(/^(..:..):00$/, '$1')}`;
}
