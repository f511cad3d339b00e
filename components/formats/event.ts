import { contentLinesOf } from '../text/content-lines.ts';
import type { Format } from './format.ts';
import { slugOfWords } from './slug.ts';

/** Something for the calendar (RFC 5545 3.6.1). Called by its own title. */
export const event = {
  id: 'event',
  name: 'formatEvent',
  named: 'namedEvent',
  direction: 'auto',
  hasFields: true,
  recognize: (text) =>
    /^\s*BEGIN:(?:VEVENT|VCALENDAR)\b/i.test(text)
      ? (contentLinesOf(text).get('SUMMARY') ?? '').trim()
      : undefined,
  called: (title) => title,
  caption: (title) => title || 'iCalendar',
  fileName: (title) => slugOfWords(title) || 'event',
} as const satisfies Format<string>;
