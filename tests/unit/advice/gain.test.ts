import { expect, test } from 'vitest';
import { type Advice, fix } from '../../../components/advice/advice.ts';
import { gainOf, withGains } from '../../../components/advice/gain.ts';

const payload = { kind: 'page', text: 'long text' } as const;
const shorter = fix(payload, 'text', { key: 'adviceTrackingFix', substitutions: [] });
/** As many modules as characters; more than eight fit in no code. */
const modulesOf = (text: string) => text.length;

test('a fix gains what the code is smaller by', () => {
  expect(gainOf(payload, shorter, modulesOf)).toEqual({ from: 9, to: 4 });
});

test.each([
  ['the code stays as large', () => 29],
  ['the text fits no code', (text: string) => (text.length > 8 ? undefined : 21)],
])('there is no gain where %s', (_, modules) => {
  expect(gainOf(payload, shorter, modules)).toBeUndefined();
});

test('the gain is told where a smaller code is what the fix is for', () => {
  const advice: Advice = {
    kind: 'tracking',
    severity: 'improvable',
    sentence: { key: 'adviceTracking', substitutions: [] },
    fixes: [shorter],
  };
  expect(withGains(advice, payload, modulesOf)).toBe(advice);
  const [found] = withGains({ ...advice, isForSize: true }, payload, modulesOf).fixes;
  expect(found?.gain).toEqual({ from: 9, to: 4 });
});
