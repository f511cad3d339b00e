import { expect, test } from 'vitest';
import type { Advice, AdviceKind } from '../../../components/advice/advice.ts';
import { advise, topAdvice } from '../../../components/advice/advise.ts';

const kindsOf = (text: string) => advise({ kind: 'page', text }, {}).map(({ kind }) => kind);

const line = (kind: AdviceKind, ...offers: string[]): Advice => ({
  kind,
  severity: 'improvable',
  sentence: { key: 'adviceTracking', substitutions: [] },
  fixes: offers.map((text) => ({
    label: { key: 'adviceTrackingFix', substitutions: [] },
    payload: { kind: 'text', text },
  })),
});

test('what exposes a secret comes before what a phone cannot open, and that before the rest', () => {
  expect(kindsOf('http://kim:secret@localhost/ü')).toEqual(['password', 'this-machine', 'unencoded']);
});

test('there is nothing to say about an ordinary address', () => {
  expect(kindsOf('https://example.com/articles/2026')).toEqual([]);
});

test('two lines are shown, and not one whose fixes are all offered above it', () => {
  const shown = topAdvice([
    line('dense', 'a'),
    line('tracking', 'a'),
    line('capitals', 'b'),
    line('passage', 'c'),
  ]);
  expect(shown.map(({ kind }) => kind)).toEqual(['dense', 'capitals']);
});

test('a line without fixes is shown', () => {
  expect(topAdvice([line('this-network'), line('reserved-name')])).toHaveLength(2);
});
