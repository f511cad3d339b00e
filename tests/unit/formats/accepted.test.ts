import { expect, test } from 'vitest';
import { FORMS, filledFrom, written } from '../../../components/formats/forms/forms.ts';
import { ACCEPTED } from './accepted.ts';
import { readByAndroid } from './android-wifi.ts';

test.each(ACCEPTED.map((row) => [row.text, row.reader, row.does, row] as const))(
  '%j is what a form writes; %s %s',
  (text, _reader, _does, { standing }) => {
    const filled = filledFrom(text);
    expect(filled && written(filled).text).toBe(text);
    if (standing === 'proved') {
      for (const version of ['older', 'newer'] as const) expect(readByAndroid(text, version)).toBeDefined();
    }
  },
);

test('what opens nothing on some phones is said beside the field', () => {
  for (const { text } of ACCEPTED.filter(({ does }) => does === 'opens nothing')) {
    const filled = filledFrom(text);
    expect(filled && written(filled).problems).not.toEqual([]);
  }
});

test('each form has a row', () => {
  const named = new Set(ACCEPTED.map(({ text }) => filledFrom(text)?.name));
  expect([...named].sort()).toEqual(Object.keys(FORMS).sort());
});
