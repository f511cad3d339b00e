import { expect, test } from 'vitest';
import { fix } from '../../../components/advice/advice.ts';
import { INITIAL, type State } from '../../../components/app/state.ts';
import { trackingInBox } from '../../../components/app/tracking-in-box.ts';

/** A box with an address, and advice that offers another instead. */
function advised(exact: string, rest: string, shown = exact): State {
  const source = { kind: 'page', text: exact } as const;
  const advice = {
    kind: 'tracking',
    severity: 'improvable',
    sentence: { key: 'adviceTracking', substitutions: [] },
    fixes: [fix(source, rest, { key: 'adviceTrackingFix', substitutions: [] })],
  } as const;
  return {
    ...INITIAL,
    text: shown,
    isReadable: shown !== exact,
    source,
    advice: { about: exact, items: [advice] },
  };
}

const seen = (state: State) => {
  const span = trackingInBox(state);
  return span && state.text.slice(span.start, span.end);
};

test('is what the line would remove, as the box shows it', () => {
  expect(seen(advised('https://a.com/?b=1&utm_id=2', 'https://a.com/?b=1'))).toBe('&utm_id=2');
  const [exact, rest] = ['https://a.com/%C3%BC?utm_id=2&b=1', 'https://a.com/%C3%BC?b=1'];
  expect(seen(advised(exact, rest, 'https://a.com/ü?utm_id=2&b=1'))).toBe('utm_id=2&');
});

test('is nothing without a line, or with one about another text', () => {
  expect(seen(INITIAL)).toBeUndefined();
  expect(seen({ ...advised('https://a.com/?utm_id=2', 'https://a.com/'), text: 'other' })).toBeUndefined();
});
