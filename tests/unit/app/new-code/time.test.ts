import { describe, expect, test } from 'vitest';
import { chooses, continued, seen, shown, stateAfter, textOf, types } from './page.ts';

describe('times', () => {
  const party = stateAfter(chooses('event'), types('title', 'Party'), types('starts', '2026-11-26T18:00'));

  test('are chosen as it is here, and written as it is everywhere', () => {
    expect(textOf(party)).toContain('DTSTART:20261126T170000Z');
    expect(shown(party, 'starts')?.value).toBe('2026-11-26T18:00');
  });

  test('give way to the day of an event that lasts all day, and come back', () => {
    const allDay = continued(party, types('allDay', true));
    expect(shown(allDay, 'starts')).toMatchObject({ value: '2026-11-26', isDayOnly: true });
    expect(textOf(allDay)).toContain('DTSTART;VALUE=DATE:20261126');
    const dayAfter = continued(allDay, types('starts', '2026-11-27'));
    expect(textOf(dayAfter)).toContain('DTSTART;VALUE=DATE:20261127');
    expect(shown(continued(dayAfter, types('allDay', false)), 'starts')?.value).toBe('2026-11-27T18:00');
  });

  test('that were a day alone begin with it', () => {
    const day = stateAfter(
      chooses('event'),
      types('title', 'Party'),
      types('allDay', true),
      types('starts', '2026-11-27'),
    );
    expect(textOf(day)).toContain('DTSTART;VALUE=DATE:20261127');
    expect(textOf(continued(day, types('allDay', false)))).toContain('DTSTART:20261126T230000Z');
  });

  test('that are emptied are gone', () => {
    expect(textOf(continued(party, types('starts', '')))).toBe('');
  });

  test('of an event that was read stay as they are until they are changed, and are told as they are here', () => {
    const text = 'BEGIN:VEVENT\r\nSUMMARY:Party\r\nDTSTART;TZID=Asia/Tokyo:20261126T180000\r\nEND:VEVENT';
    const state = stateAfter({ type: 'opened', text }, types('location', 'Here'));
    expect(seen(state).promise?.substitutions[1]).toMatchObject({
      span: ['2026-11-26T17:00:00Z', '2026-11-26T17:00:00Z'],
    });
    expect(textOf(state)).toContain('DTSTART;TZID=Asia/Tokyo:20261126T180000');
    expect(textOf(continued(state, types('starts', '2026-11-26T19:00')))).toContain(
      'DTSTART:20261126T180000Z',
    );
  });
});
