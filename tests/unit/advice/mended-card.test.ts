import { expect, test } from 'vitest';
import { mendedCard } from '../../../components/advice/mended-card.ts';

test.each(['\n', '\r\n'])('a card is written again, with its own line breaks: %j', (lineBreak) => {
  const card = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Ada Lovelace', 'X-A:b', 'END:VCARD'].join(lineBreak);
  const { names, mended } = mendedCard(card) ?? {};
  expect(names).toEqual(new Set(['BEGIN', 'VERSION', 'FN', 'X-A', 'END']));
  expect(mended).toBe(
    ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ada Lovelace', 'X-A:b', 'N:;Ada Lovelace;;;', 'END:VCARD'].join(
      lineBreak,
    ),
  );
});

test.each(['Ada Lovelace', 'MECARD:N:Ada;;', 'BEGIN:VEVENT\nEND:VEVENT', 'BEGIN:VCARD\nEND:VCARD'])(
  '%j is no card that a form could hold',
  (text) => {
    expect(mendedCard(text)).toBeUndefined();
  },
);
