import { describe, expect, test } from 'vitest';
import { draftOf, payloadOf } from '../../../../components/app/new-code/state.ts';
import { chooses, leaves, stateAfter, types } from './page.ts';
import { PLUS_ONE } from './zone.ts';

describe('a page that is loaded again', () => {
  test('has all that was filled in', () => {
    const before = stateAfter(
      types('network', 'Home'),
      leaves('network'),
      chooses('phone'),
      types('number', '112'),
    );
    const stored = JSON.parse(JSON.stringify(draftOf(before)));
    const restored = stateAfter({ type: 'restored', draft: stored });
    expect(draftOf(restored)).toEqual(draftOf(before));
  });

  test('has the fields that are new since it was kept', () => {
    const draft = { name: 'wifi', filled: { wifi: { network: 'Home' } }, left: [] } as never;
    expect(draftOf(stateAfter({ type: 'restored', draft })).filled).toMatchObject({
      wifi: { network: 'Home', security: 'WPA' },
      phone: { number: '' },
    });
  });
});

test('in a private window, what is shared is private', () => {
  const state = stateAfter({ type: 'began', level: 'auto', isPrivate: true }, types('network', 'Home'));
  expect(payloadOf(state, PLUS_ONE)).toMatchObject({ kind: 'text', isPrivate: true });
});
