import { expect, test } from 'vitest';
import { fix } from '../../../components/advice/advice.ts';

test('a fix changes the text, and leaves the rest of what is shared', () => {
  const payload = { kind: 'page', text: 'http://a/', title: 'A', isPrivate: true } as const;
  const label = { key: 'adviceTrackingFix', substitutions: [] } as const;
  expect(fix(payload, 'http://b/', label)).toEqual({ label, payload: { ...payload, text: 'http://b/' } });
});
