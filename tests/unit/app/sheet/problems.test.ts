import { describe, expect, test } from 'vitest';
import { countedMessage, messageOf } from '../../../../components/text/message.ts';
import { advised, continued, seen, stateAfter, types } from './page.ts';

const problem = (kind: string, state: Parameters<typeof seen>[0]) =>
  seen(state).problems.find((problem) => problem.kind === kind);

describe('lines that are too long', () => {
  test('say by their number how many bytes are over', () => {
    const state = stateAfter(types('a', 'b'.repeat(2953 + 47), 'c', 'é'.repeat(1477)));
    expect(problem('too-long', state)).toEqual({
      kind: 'too-long',
      sentence: countedMessage('sheetTooLong', 2),
      lines: [
        { line: 2, note: countedMessage('sheetBytesOver', 47) },
        { line: 4, note: countedMessage('sheetBytesOver', 1) },
      ],
      remedy: undefined,
    });
    expect(seen(state).entries.map(({ line }) => line)).toEqual([1, 3]);
  });

  test('depend on the level that is asked for', () => {
    const state = stateAfter(types('b'.repeat(2000)));
    expect(problem('too-long', state)).toBeUndefined();
    expect(problem('too-long', continued(state, { type: 'level-read', level: 'H' }))).toBeDefined();
  });
});

test('equal lines say which line they repeat', () => {
  expect(problem('equal', stateAfter(types('a', 'b', 'Ada\ta', 'b', 'a')))).toMatchObject({
    sentence: countedMessage('sheetEqual', 3),
    lines: [
      { line: 3, note: messageOf('sheetSameAsLine', 1) },
      { line: 4, note: messageOf('sheetSameAsLine', 2) },
      { line: 5, note: messageOf('sheetSameAsLine', 1) },
    ],
  });
});

describe('codes that are too dense', () => {
  // Version 25: 117 modules, 125 with the quiet zone, so 50 mm.
  const dense = 'x'.repeat(1200);
  const state = stateAfter(types('a', dense), { type: 'arranged', options: { caption: 'none' } });

  test('say what side they need', () => {
    expect(problem('too-dense', continued(state, { type: 'arranged', options: { rows: 6 } }))).toMatchObject({
      sentence: countedMessage('sheetTooDense', 1),
      lines: [{ line: 2, note: messageOf('sheetNeedsSide', 50) }],
    });
    expect(problem('too-dense', state)).toBeUndefined();
  });

  test('are helped by fewer codes a page', () => {
    const many = continued(state, { type: 'arranged', options: { columns: 5, rows: 8 } });
    const remedy = problem('too-dense', many)?.remedy;
    expect(remedy).toEqual({ label: messageOf('sheetUseGrid', 3, 4), options: { columns: 3, rows: 4 } });
    const helped = continued(many, { type: 'arranged', options: remedy?.options ?? {} });
    expect(problem('too-dense', helped)).toBeUndefined();
  });

  test('are all of them if the modules of all have the same size', () => {
    const modules = continued(state, { type: 'arranged', options: { equal: 'module', rows: 6 } });
    const note = messageOf('sheetNeedsSide', 50);
    expect(problem('too-dense', modules)?.lines).toEqual([
      { line: 1, note },
      { line: 2, note },
    ]);
  });

  test('on labels are helped by leaving out the captions where that is enough', () => {
    // Version 5: 37 modules, 45 with the quiet zone, so 18 mm.
    const options = { labels: 'Avery L7651', caption: 'line' } as const;
    const labels = stateAfter(types('x'.repeat(100)), { type: 'arranged', options });
    const remedy = problem('too-dense', labels)?.remedy;
    expect(remedy).toEqual({ label: messageOf('sheetLeaveOutCaptions'), options: { caption: 'none' } });
    const helped = continued(labels, { type: 'arranged', options: remedy?.options ?? {} });
    expect(problem('too-dense', helped)).toBeUndefined();
    const denser = continued(labels, types('x'.repeat(200)));
    expect(problem('too-dense', denser)).toMatchObject({ remedy: undefined });
  });

  test('on labels are only pointed out', () => {
    const labels = continued(state, { type: 'arranged', options: { labels: 'Avery L7120' } });
    expect(problem('too-dense', labels)).toMatchObject({ lines: [{ line: 2 }], remedy: undefined });
  });
});

test('cells that are too small for captions say so', () => {
  const small = { columns: 12, rows: 20, isLandscape: true } as const;
  const state = stateAfter(types('a'), { type: 'arranged', options: small });
  expect(problem('no-captions', state)).toMatchObject({ sentence: messageOf('sheetNoCaptions'), lines: [] });
  expect(
    problem('no-captions', continued(state, { type: 'arranged', options: { caption: 'none' } })),
  ).toBeUndefined();
  expect(problem('no-captions', continued(state, types('')))).toBeUndefined();
});

test('lines that matter and that nothing here puts right are pointed out', () => {
  const state = advised(stateAfter(types('a', 'file:///home/ada/menu.pdf', 'http://localhost:3000/')));
  expect(problem('warning', state)).toMatchObject({
    sentence: countedMessage('sheetWarning', 2),
    lines: [
      { line: 2, note: messageOf('adviceOnlyFile') },
      { line: 3, note: messageOf('adviceThisMachine', 'localhost') },
    ],
  });
});

test('a sheet with which nothing is amiss has no problems', () => {
  expect(seen(advised(stateAfter(types('Ada\thttps://example.org/')))).problems).toEqual([]);
  expect(seen(stateAfter()).problems).toEqual([]);
});
