import type { Form } from '../../formats/forms/form.ts';
import type { Values } from '../../formats/forms/forms.ts';

/** What a clock on the wall says where the person is. Times are as `EventFields` has them. */
export interface TimeZone {
  /** `2026-11-26T18:00` for a time, with seconds if it has any; of a day, the day. Empty where it is not understood. */
  local(time: string): string;
  /** The UTC time of a local one: `2026-11-26T17:00:00Z`. Empty if there is none. */
  instant(local: string): string;
}

/** As a control for a day and a time has it, or for a day alone. */
export function shownTime(time: string, isDayOnly: boolean, zone: TimeZone): string {
  const local = zone.local(time);
  if (isDayOnly) return dayOf(local);
  return local === '' || hasTime(local) ? local : `${local}T00:00`;
}

/**
 * What was chosen in such a control. If only the day is chosen, the time is kept, in case the event no longer lasts all day.
 */
export function chosenTime(chosen: string, before: string, isDayOnly: boolean, zone: TimeZone): string {
  if (!isDayOnly) return zone.instant(chosen);
  const local = zone.local(before);
  return chosen !== '' && hasTime(local) ? zone.instant(chosen + local.slice(local.indexOf('T'))) : chosen;
}

/** The values with times as they are written: of those that are for a day alone, the day. */
export function atWritingOf(form: Form<Values>, values: Values, zone: TimeZone): Values {
  const times = form.fields.flatMap(({ name, control }) => {
    if (control.type !== 'time') return [];
    const time = String(values[name]);
    const isDayOnly = values[control.dayOnlyWith] === true;
    if (time === '' || isDayOnly !== hasTime(time)) return [];
    return [[name, isDayOnly ? dayOf(zone.local(time)) : zone.instant(`${time}T00:00`)]];
  });
  return { ...values, ...Object.fromEntries(times) };
}

/** The values with times as they are here, to be told: whatever zone they were read in. */
export function atTellingOf(form: Form<Values>, values: Values, zone: TimeZone): Values {
  const times = form.fields.flatMap(({ name, control }) => {
    const time = String(values[name]);
    if (control.type !== 'time' || !hasTime(time) || time.endsWith('Z')) return [];
    return [[name, zone.instant(zone.local(time)) || time]];
  });
  return { ...values, ...Object.fromEntries(times) };
}

function hasTime(time: string): boolean {
  return time.includes('T');
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
