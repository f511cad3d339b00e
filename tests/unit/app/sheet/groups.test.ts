import { expect, test } from 'vitest';
import { countedMessage, messageOf } from '../../../../components/text/message.ts';
import { advised, continued, DETOUR, seen, stateAfter, TRACKED, types } from './page.ts';

const state = advised(stateAfter(types(TRACKED, 'Hello', `Ada | ${TRACKED}`, DETOUR)));

test('advice is given on all lines at once', () => {
  expect(seen(state).groups).toEqual([
    {
      kind: 'redirector',
      sentence: countedMessage('sheetRedirector', 1),
      button: messageOf('adviceRedirectorFix'),
      lines: [4],
    },
    {
      kind: 'tracking',
      sentence: countedMessage('sheetTracking', 2),
      button: messageOf('adviceTrackingFix'),
      lines: [1, 3],
    },
  ]);
});

test('what was followed says so until the box is edited', () => {
  const after = continued(state, { type: 'fixed', kind: 'tracking' });
  expect(seen(after).done).toEqual(countedMessage('sheetTrackingDone', 2));
  expect(seen(after).groups.map(({ kind }) => kind)).toEqual(['redirector']);
  expect(seen(continued(after, types('b'))).done).toBeUndefined();
  expect(seen(continued(after, { type: 'undone' })).done).toBeUndefined();
  expect(seen(continued(after, { type: 'undone' })).groups).toEqual(seen(state).groups);
});
