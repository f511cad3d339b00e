import { describe, expect, test } from 'vitest';
import { type EventFields, eventForm } from '../../../../components/formats/forms/event.ts';
import { messageOf, type Time } from '../../../../components/text/message.ts';

const fields = (of: Partial<EventFields>): EventFields => ({
  ...eventForm.empty,
  title: 'Team lunch',
  starts: '2026-11-26T11:00:00.000Z',
  ...of,
});
const linesOf = (of: Partial<EventFields>) => eventForm.write(fields(of)).text.split('\r\n');

test('an event is written alone, in UTC', () => {
  expect(linesOf({ ends: '2026-11-26T12:30Z', location: 'Room 1; upstairs', notes: 'Bring\nfood' })).toEqual([
    'BEGIN:VEVENT',
    'SUMMARY:Team lunch',
    'DTSTART:20261126T110000Z',
    'DTEND:20261126T123000Z',
    'LOCATION:Room 1\\; upstairs',
    'DESCRIPTION:Bring\\nfood',
    'END:VEVENT',
  ]);
});

test.each([
  ['2026-11-26', '2026-11-27'],
  ['2026-12-31', '2027-01-01'],
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2100-02-28', '2100-03-01'],
  ['2026-08-31', '2026-09-01'],
  ['2026-09-30', '2026-10-01'],
])('all day until %s it ends with the day after', (last, after) => {
  const lines = linesOf({ allDay: true, starts: '2026-01-01', ends: last });
  expect(lines.slice(2, 4)).toEqual([
    'DTSTART;VALUE=DATE:20260101',
    `DTEND;VALUE=DATE:${after.replaceAll('-', '')}`,
  ]);
  expect(eventForm.read(lines.join('\n'))).toMatchObject({ allDay: true, ends: last });
});

test.each<[Partial<EventFields>, string[]]>([
  [{}, []],
  [{ title: '', starts: '' }, []],
  [{ title: '' }, ['title']],
  [{ title: '', location: 'x' }, ['title']],
  [{ starts: '' }, ['starts']],
  [{ ends: '2026-11-26T10:59:00.000Z' }, ['ends']],
  [{ ends: '2026-11-26T11:00:00.000Z' }, []],
  [{ starts: '2026-11-26', ends: '2026-11-25', allDay: true }, ['ends']],
  [{ starts: '2026-11-26', ends: '2026-11-26', allDay: true }, []],
  [{ starts: '2026-11-26T12:00:00' }, ['starts']],
  [{ starts: '2026-11-26T12:00:00[Europe/Berlin]', ends: '2026-11-26T11:00:00[Europe/Berlin]' }, ['ends']],
])('of %j something is said beside %j', (of, names) => {
  expect(eventForm.write(fields(of)).problems.map(({ field }) => field)).toEqual(names);
});

test.each<[Partial<EventFields>, unknown]>([
  [{}, ['2026-11-26T11:00:00.000Z', '2026-11-26T11:00:00.000Z']],
  [{ ends: '2026-11-26T12:00:00Z' }, ['2026-11-26T11:00:00.000Z', '2026-11-26T12:00:00Z']],
  [{ starts: '2026-11-26', ends: '2026-11-28', allDay: true }, ['2026-11-26', '2026-11-28']],
  [{ starts: '2026-11-26', ends: '2026-11-25', allDay: true }, ['2026-11-26', '2026-11-26']],
  [{ starts: '2026-11-26T18:00:00[Asia/Tokyo]' }, ['2026-11-26T18:00:00Z', '2026-11-26T18:00:00Z']],
  [{ starts: '2026-02-30', allDay: true }, undefined],
  [{ starts: 'x' }, undefined],
])('a phone is said to offer an event with its time: %j', (of, span) => {
  const time = eventForm.promise(fields(of)).substitutions[1] as Time | undefined;
  expect(time?.span).toEqual(span);
  for (const end of time?.span ?? []) expect(Date.parse(end)).not.toBeNaN();
});

describe('what others have written', () => {
  test('with the same day as its end lasts that day', () => {
    const text = 'BEGIN:VEVENT\r\nSUMMARY:X\r\nDTSTART:20261126\r\nDTEND:20261126\r\nEND:VEVENT';
    const read = eventForm.read(text) as EventFields;
    expect(read).toMatchObject({ starts: '2026-11-26', ends: '2026-11-26' });
    expect(eventForm.write(read)).toEqual({ text, problems: [] });
  });

  test('a second that clocks do not have is told as the one before', () => {
    const text = 'BEGIN:VEVENT\r\nSUMMARY:X\r\nDTSTART:20161231T235960Z\r\nEND:VEVENT';
    const read = eventForm.read(text) as EventFields;
    const [from = ''] = (eventForm.promise(read).substitutions[1] as Time).span;
    expect(Date.parse(from)).not.toBeNaN();
    expect(eventForm.write(read).text).toBe(text);
  });

  test.each(['20261301T180000Z', '20260231', '20261126T250000'])('at %s is at no time', (time) => {
    expect(eventForm.read(`BEGIN:VEVENT\nDTSTART:${time}\nEND:VEVENT`)).toMatchObject({ starts: '' });
  });

  const OTHERS = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:1@example.org',
    'SUMMARY:Team lunch',
    'DTSTART;TZID=Europe/Berlin:20261126T120000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY',
    'BEGIN:VALARM',
    'DESCRIPTION:Soon',
    'TRIGGER:-PT5M',
    'END:VALARM',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:Another',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const read = eventForm.read(OTHERS.join('\n')) as EventFields;

  test('is read', () => {
    expect(read).toMatchObject({
      title: 'Team lunch',
      starts: '2026-11-26T12:00:00[Europe/Berlin]',
      notes: '',
    });
  });

  test('comes back as it was', () => {
    expect(eventForm.write(read).text).toBe(OTHERS.join('\r\n'));
  });

  test('keeps all that the form has no field for through an edit', () => {
    const edited = {
      ...read,
      title: 'Lunch',
      starts: '2026-11-26T11:00:00Z',
      ends: '2026-11-26T12:00:00Z',
      notes: 'x',
    };
    expect(eventForm.write(edited).text.split('\r\n')).toEqual([
      ...OTHERS.slice(0, 7),
      'SUMMARY:Lunch',
      'DTSTART:20261126T110000Z',
      ...OTHERS.slice(10, 15),
      'DTEND:20261126T120000Z',
      'DESCRIPTION:x',
      ...OTHERS.slice(15),
    ]);
  });

  test('without a zone is said to be without one, and stays so', () => {
    const floating = eventForm.read(
      'BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20261126T120000\nEND:VEVENT',
    ) as EventFields;
    expect(floating.starts).toBe('2026-11-26T12:00:00');
    expect(eventForm.write(floating).text).toContain('DTSTART:20261126T120000\r\n');
    expect(eventForm.write(floating).problems).toEqual([
      { field: 'starts', sentence: messageOf('eventTimeFloats'), isNote: true },
    ]);
  });

  const unknown = (field: 'starts' | 'ends', zone: string) => ({
    field,
    sentence: messageOf('eventZoneUnknown', zone),
    isNote: true,
  });

  test.each([
    ['Europe/Berlin', []],
    ['"W. Europe Standard Time"', []],
    ['Japan', []],
    ['GB', []],
    ['Our own zone', [unknown('starts', 'Our own zone')]],
    ['Foo/Bar', [unknown('starts', 'Foo/Bar')]],
  ])('in the zone %s stays so, and one that is not known is pointed out', (zone, problems) => {
    const text = `BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART;TZID=${zone}:20261126T120000\r\nEND:VEVENT`;
    const fields = eventForm.read(text) as EventFields;
    expect(eventForm.write(fields)).toEqual({ text, problems });
  });

  test.each([
    ['Europe/Berlin', 'Japan', []],
    ['Europe/Berlin', 'Foo/Bar', [unknown('ends', 'Foo/Bar')]],
    ['Foo/Bar', 'Foo/Bar', [unknown('starts', 'Foo/Bar')]],
    ['Our own zone', 'Foo/Bar', [unknown('starts', 'Our own zone'), unknown('ends', 'Foo/Bar')]],
  ])('from %s to %s has each zone that is not known pointed out once', (start, end, problems) => {
    const text = [
      'BEGIN:VEVENT',
      'SUMMARY:x',
      `DTSTART;TZID=${start}:20261126T120000`,
      `DTEND;TZID=${end}:20261126T130000`,
      'END:VEVENT',
    ].join('\r\n');
    const fields = eventForm.read(text) as EventFields;
    expect(eventForm.write(fields)).toEqual({ text, problems });
    expect(eventForm.write({ ...fields, allDay: true }).problems).toEqual([]);
  });
});
