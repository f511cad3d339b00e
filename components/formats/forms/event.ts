import { type ContentLine, contentLines, escapedValue, textIn } from '../../text/content-lines.ts';
import { type Message, messageOf, type Time } from '../../text/message.ts';
import { zoneNamed } from '../../text/windows-zones.ts';
import type { Form, Problem } from './form.ts';

export interface EventFields {
  title: string;
  /**
   * All day, a date: `2026-11-26`. Otherwise a UTC instant, `2026-11-26T17:00:00Z`, as `toISOString` has it. What was read
   * may also be without a zone, `2026-11-26T18:00:00`, or in one, `2026-11-26T18:00:00[Europe/Berlin]` (RFC 9557).
   */
  starts: string;
  /** Likewise, or empty. Of an event that is all day, the last day. */
  ends: string;
  allDay: boolean;
  location: string;
  notes: string;
  /** What the fields were read from. `write` keeps all of it that the form has no field for. */
  original: string;
}

const EMPTY: EventFields = {
  title: '',
  starts: '',
  ends: '',
  allDay: false,
  location: '',
  notes: '',
  original: '',
};

/** A property of an event, and the fields it is made of. */
interface Property {
  name: string;
  from(fields: EventFields): string;
  /** The line; `undefined` if there is nothing to write. */
  write(fields: EventFields): string | undefined;
}

/** Of each, the first in a text. In the order in which they are written. */
const PROPERTIES: readonly Property[] = [
  text('SUMMARY', 'title'),
  {
    name: 'DTSTART',
    from: ({ starts, allDay }) => `${starts} ${allDay}`,
    write: ({ starts, allDay }) => timeLine('DTSTART', starts, allDay),
  },
  {
    name: 'DTEND',
    from: ({ ends, allDay }) => `${ends} ${allDay}`,
    // The day after the last (RFC 5545 3.6.1).
    write: ({ ends, allDay }) => timeLine('DTEND', allDay ? dayAfter(ends, 1) : ends, allDay),
  },
  text('LOCATION', 'location'),
  text('DESCRIPTION', 'notes'),
];

/**
 * Something for the calendar (RFC 5545 3.6.1), without the calendar around it: older iPhones read only the event alone. Times
 * are in UTC, so that they are the same wherever the code is scanned.
 */
export const eventForm: Form<EventFields> = {
  id: 'event',
  name: 'formatEvent',
  fields: [
    { name: 'title', label: 'fieldTitle', control: { type: 'line' } },
    {
      name: 'starts',
      label: 'fieldStarts',
      control: { type: 'time', dayOnlyWith: 'allDay' },
      hint: 'timeZone',
    },
    { name: 'ends', label: 'fieldEnds', control: { type: 'time', dayOnlyWith: 'allDay' }, isBeside: true },
    { name: 'allDay', label: 'fieldAllDay', control: { type: 'checkbox' } },
    { name: 'location', label: 'fieldLocation', control: { type: 'line' } },
    { name: 'notes', label: 'fieldNotes', control: { type: 'lines' }, common: 'notes' },
  ],
  empty: EMPTY,
  read: (text) =>
    /^\s*BEGIN:(?:VEVENT|VCALENDAR)\b/i.test(text) ? { ...readEvent(text), original: text } : undefined,
  write(fields) {
    const isEnough = fields.title.trim() !== '' && fields.starts !== '';
    return { text: isEnough ? eventOf(fields) : '', problems: problemsOf(fields) };
  },
  promise(fields) {
    const { title } = fields;
    const time = timeOf(fields);
    return time === undefined ? messageOf('promiseEvent', title) : messageOf('promiseEventAt', title, time);
  },
};

function readEvent(text: string): EventFields {
  const lines = eventLines(contentLines(text));
  const line = (name: string) => lines.find((line) => line.name === name);
  const value = (name: string) => {
    const found = line(name);
    return found ? textIn(found) : '';
  };
  const starts = timeIn(line('DTSTART'));
  const ends = timeIn(line('DTEND'));
  const allDay = /^[\d-]+$/.test(starts);
  return {
    ...EMPTY,
    title: value('SUMMARY'),
    starts,
    // Many write the same day as its end.
    ends: allDay && ends !== starts ? dayAfter(ends, -1) : ends,
    allDay,
    location: value('LOCATION'),
    notes: value('DESCRIPTION'),
  };
}

/** A new event, or the one that was read with what has changed. */
function eventOf(fields: EventFields): string {
  const before = fields.original === '' ? undefined : readEvent(fields.original);
  const old = before ? contentLines(fields.original) : [];
  const inEvent = new Set(eventLines(old));
  const isSame = ({ from }: Property) => before !== undefined && from(before) === from(fields);
  const left = new Set(PROPERTIES);
  const written: string[] = [];
  const writeRest = () => {
    for (const property of left) {
      const line = property.write(fields);
      if (line !== undefined) written.push(line);
    }
    left.clear();
  };
  if (before === undefined) written.push('BEGIN:VEVENT');
  let wasInEvent = false;
  for (const line of old) {
    const isInEvent = inEvent.has(line);
    const isEnd = wasInEvent && !isInEvent && /^END:VEVENT$/i.test(line.written.trim());
    if (isEnd) writeRest();
    const property = isInEvent ? [...left].find(({ name }) => name === line.name) : undefined;
    if (property) left.delete(property);
    // An event ends or lasts, and not both.
    const isDropped = isInEvent && line.name === 'DURATION' && fields.ends !== '';
    const next = property === undefined || isSame(property) ? line.written : property.write(fields);
    if (next !== undefined && !isDropped) written.push(next);
    wasInEvent ||= isInEvent;
  }
  if (left.size > 0) {
    writeRest();
    written.push('END:VEVENT');
  }
  return written.join('\r\n');
}

/** The lines of the first event itself: not those of an alarm in it, nor of what surrounds it. */
function eventLines(lines: readonly ContentLine[]): ContentLine[] {
  const found: ContentLine[] = [];
  let depth = 0;
  for (const line of lines) {
    const what = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && (depth > 0 || what === 'VEVENT')) depth++;
    else if (line.name === 'END' && depth > 0) depth--;
    else if (depth === 1) found.push(line);
    if (line.name === 'END' && what === 'VEVENT') break;
  }
  return found;
}

function text(name: string, field: 'title' | 'location' | 'notes'): Property {
  return {
    name,
    from: (fields) => fields[field],
    write: (fields) => (fields[field] === '' ? undefined : `${name}:${escapedValue(fields[field])}`),
  };
}

function timeLine(name: string, time: string, allDay: boolean): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z)?(?:\[([^\]]+)\])?)?$/.exec(
    time,
  );
  if (match === null) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc = '', zone] = match;
  const date = `${year}${month}${day}`;
  if (allDay) return `${name};VALUE=DATE:${date}`;
  return `${name}${zone === undefined ? '' : `;TZID=${zone}`}:${date}T${hour}${minute}${second}${utc}`;
}

/** As the fields have it; empty where there is no such line, or it is not understood. */
function timeIn(line: ContentLine | undefined): string {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i.exec(line?.value.trim() ?? '');
  if (line === undefined || match === null) return '';
  const [, year, month, day, hour, minute, second, utc = ''] = match;
  const date = `${year}-${month}-${day}`;
  if (!isDay(date) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60)
    return '';
  if (hour === undefined) return date;
  const zone = line.parameters.find((parameter) => /^TZID=/i.test(parameter))?.slice('TZID='.length);
  // Who knows no leap seconds takes one for the second before it (RFC 5545 3.3.12).
  const written = `${date}T${hour}:${minute}:${second === '60' ? '59' : second}${utc.toUpperCase()}`;
  return zone === undefined || utc !== '' ? written : `${written}[${zone.replaceAll('"', '')}]`;
}

/** A date so many days later, one at most; as it is if it is none. */
function dayAfter(date: string, days: 1 | -1): string {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.slice(0, 10).split('-').map(Number);
  if (!/^\d{4}-\d\d-\d\d/.test(date)) return date;
  const lastOf = (month: number) =>
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : 30 + ((month + (month >> 3)) % 2);
  const next = day + days;
  if (next > lastOf(month)) return month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
  if (next < 1) return month === 1 ? written(year - 1, 12, 31) : written(year, month - 1, lastOf(month - 1));
  return written(year, month, next);
}

function written(year: number, month: number, day: number): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function problemsOf(fields: EventFields): Problem<EventFields>[] {
  const { title, starts, ends, allDay, location, notes } = fields;
  const problems = allDay ? [] : zoneNotes(fields);
  if (title.trim() === '' && starts + ends + location + notes !== '')
    problems.push({ field: 'title', sentence: messageOf('eventTitleMissing') });
  if (starts === '') {
    if (title.trim() !== '') problems.push({ field: 'starts', sentence: messageOf('eventStartMissing') });
    return problems;
  }
  // Both of one zone, they are in the order of their characters.
  if (ends !== '' && isSameZone(starts, ends) && comparable(ends, allDay) < comparable(starts, allDay))
    problems.push({ field: 'ends', sentence: messageOf('eventEndsBefore') });
  return problems;
}

/** Of a zone that both times have, once. */
function zoneNotes({ starts, ends }: EventFields): Problem<EventFields>[] {
  const notes: Problem<EventFields>[] = [];
  const add = (field: 'starts' | 'ends', sentence: Message) => notes.push({ field, sentence, isNote: true });
  const isUnknown = (zone: string) => zone !== '' && zoneNamed(zone) === undefined;
  const [zone, endZone] = [zoneIn(starts), zoneIn(ends)];
  if (isUnknown(zone)) add('starts', messageOf('eventZoneUnknown', zone));
  else if (starts !== '' && zone === '' && !starts.endsWith('Z')) add('starts', messageOf('eventTimeFloats'));
  if (endZone !== zone && isUnknown(endZone)) add('ends', messageOf('eventZoneUnknown', endZone));
  return notes;
}

/** The name of a time's zone; empty if it has none. */
function zoneIn(time: string): string {
  return /\[(.*)\]$/.exec(time)?.[1] ?? '';
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** When the event is, for people; `undefined` if that is not understood. */
function timeOf({ starts, ends, allDay }: EventFields): Time | undefined {
  const isInstant = starts.endsWith('Z');
  // Of a day, and of a time in a zone, what stands there is what is read.
  const at = (time: string) => `${time.replace(/\[.*$/, '')}${isInstant || !time.includes('T') ? '' : 'Z'}`;
  if (timeLine('', starts, allDay) === undefined || !isDay(starts)) return undefined;
  const isLater =
    isSameZone(starts, ends) && isDay(ends) && comparable(ends, allDay) > comparable(starts, allDay);
  return {
    span: [at(starts), at(isLater ? ends : starts)],
    options: {
      ...DAY,
      ...(starts.includes('T') && { hour: 'numeric', minute: 'numeric' }),
      ...(!isInstant && { timeZone: 'UTC' }),
    },
  };
}

/** Whether a time is of a day that there is. */
function isDay(time: string): boolean {
  const date = time.slice(0, 10);
  return /-(?:0[1-9]|1[0-2])-/.test(date) && dayAfter(dayAfter(date, 1), -1) === date;
}

function comparable(time: string, allDay: boolean): string {
  return allDay ? time.slice(0, 10) : time.slice(0, 19);
}

function isSameZone(a: string, b: string): boolean {
  const zone = (time: string) => time.replace(/^[\d:T.-]*/, '');
  return zone(a) === zone(b);
}
