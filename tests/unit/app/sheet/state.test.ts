import { describe, expect, test } from 'vitest';
import { draftOf, entriesOf, unadvised } from '../../../../components/app/sheet/state.ts';
import { MOST_CHARACTERS, readLines } from '../../../../components/sheet/lines.ts';
import { advised, continued, stateAfter, types } from './page.ts';

describe('a page that is loaded again', () => {
  test('has all that was there', () => {
    const before = stateAfter(
      { type: 'opened', box: 'a', source: { from: 'tabs', tabIds: [2, 3] } },
      types('Name\tURL', 'Ada\thttps://example.org/'),
      { type: 'header-chosen', leavesOutHeader: true },
      { type: 'arranged', options: { columns: 2, caption: 'own', ownCaption: 'Scan me' } },
      { type: 'format-chosen', format: 'svg' },
    );
    const stored = JSON.parse(JSON.stringify(draftOf(before)));
    const restored = draftOf(stateAfter({ type: 'restored', draft: stored }));
    expect(restored).toEqual(draftOf(before));
    expect(restored.format).toBe('svg');
    expect(restored.source).toEqual({ from: 'tabs', tabIds: [2, 3] });
  });

  test('does not ask once more for tabs that are in the box', () => {
    const before = stateAfter(
      { type: 'opened', box: 'a', source: { from: 'tabs', tabIds: [2, 3] } },
      { type: 'tabs-read', lines: 'b\nc' },
    );
    const stored = JSON.parse(JSON.stringify(draftOf(before)));
    expect(stateAfter({ type: 'restored', draft: stored })).toMatchObject({
      box: 'a\nb\nc',
      source: undefined,
    });
  });

  test('has the options that are new since it was kept', () => {
    const draft = { box: 'a', options: { columns: 2 }, leavesOutHeader: false } as never;
    expect(stateAfter({ type: 'restored', draft }).options).toMatchObject({
      columns: 2,
      rows: 4,
      paper: 'a4',
    });
  });

  test('does not have a text that is too long for any sheet', () => {
    expect(draftOf(stateAfter(types('a'.repeat(MOST_CHARACTERS + 1)))).box).toBe('');
  });
});

test('a header that is left out makes no code', () => {
  const state = stateAfter(types('Name\tURL', 'Ada\thttps://example.org/'));
  const lines = (leavesOutHeader: boolean) =>
    entriesOf({ ...state, leavesOutHeader }, readLines(state.box)).map(({ line }) => line);
  expect(lines(false)).toEqual([1, 2]);
  expect(lines(true)).toEqual([2]);
});

test('each text is looked at once', () => {
  const state = stateAfter(types('a', 'b', 'a'));
  expect(unadvised(state)).toEqual(['a', 'b']);
  expect(unadvised(advised(state))).toEqual([]);
  expect(unadvised(continued(advised(state), types('a', 'b', 'c')))).toEqual(['c']);
});
