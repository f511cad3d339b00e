import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHEET_ADVICE_KINDS } from '../../../../components/app/sheet/advice.ts';
import { unadvised } from '../../../../components/app/sheet/state.ts';
import { MOST_ENTRIES, readLines } from '../../../../components/sheet/lines.ts';
import { messageOf } from '../../../../components/text/message.ts';
import { advised, continued, DETOUR, stateAfter, TRACKED, types } from './page.ts';

const OUTCOME = { message: messageOf('codeLabelAlone'), failed: false };

describe('advice that is followed', () => {
  const before = advised(stateAfter(types(`Ada\t${TRACKED}`, 'Hello', '', `${TRACKED} | Bob`, DETOUR)));

  test('changes all lines that it is about, and nothing else', () => {
    const after = continued(before, { type: 'fixed', kind: 'tracking' });
    expect(after.box.split('\n')).toEqual([
      'Ada\thttps://example.org/?id=7',
      'Hello',
      '',
      'https://example.org/?id=7 | Bob',
      DETOUR,
    ]);
    expect(after.changes).toMatchObject([{ kind: 'tracking', count: 2 }]);
  });

  test('can be undone step by step', () => {
    const after = continued(
      before,
      { type: 'fixed', kind: 'tracking' },
      { type: 'fixed', kind: 'redirector' },
    );
    expect(after.box).not.toContain('google');
    const once = continued(after, { type: 'undone' });
    expect(once.box).toContain('google');
    expect(once.box).not.toContain('utm_source');
    expect(continued(once, { type: 'undone' }).box).toBe(before.box);
    expect(continued(once, { type: 'undone' }, { type: 'undone' }).box).toBe(before.box);
  });

  test('is not undone once the box was edited: that would lose the edit', () => {
    const edited = continued(before, { type: 'fixed', kind: 'tracking' }, types('another'));
    expect(continued(edited, { type: 'undone' }).box).toBe('another');
  });

  test('changes nothing where it is about no line', () => {
    expect(continued(before, { type: 'fixed', kind: 'unencoded' })).toBe(before);
  });

  test.each([true, false])('makes a CSV file lines with tabs, a heading left out: %s', (leavesOutHeader) => {
    const csv = ['Name,Link', `"Lovelace, Ada",${TRACKED}`, 'Bob,Our menu: https://example.org/'];
    const before = advised(stateAfter(types(...csv), { type: 'header-chosen', leavesOutHeader }));
    const after = continued(
      before,
      { type: 'fixed', kind: 'tracking' },
      { type: 'fixed', kind: 'surroundings' },
    );
    expect(after.box.split('\n')).toEqual([
      ...(leavesOutHeader ? [] : ['Name\tLink']),
      'Lovelace, Ada\thttps://example.org/?id=7',
      'Bob\tOur menu\thttps://example.org/',
    ]);
    expect(after.leavesOutHeader).toBe(false);
    const undone = continued(after, { type: 'undone' }, { type: 'undone' });
    expect(undone).toMatchObject({ box: before.box, leavesOutHeader });
  });

  test('makes captions of words beside an address', () => {
    const state = advised(
      stateAfter(types('Our menu: https://example.org/', 'Bar\tour bar https://example.org/bar')),
    );
    const after = continued(state, { type: 'fixed', kind: 'surroundings' });
    expect(readLines(after.box)).toMatchObject({
      entries: [
        { text: 'https://example.org/', caption: 'Our menu' },
        { text: 'https://example.org/bar', caption: 'Bar · our bar' },
      ],
    });
  });

  test('keeps a header that is left out as it is', () => {
    const state = stateAfter(types('Name\tURL', `Ada\t${TRACKED}`), {
      type: 'header-chosen',
      leavesOutHeader: true,
    });
    expect(continued(advised(state), { type: 'fixed', kind: 'tracking' }).box).toBe(
      'Name\tURL\nAda\thttps://example.org/?id=7',
    );
  });

  test('changes texts and leaves captions and the number of lines, whatever is in the box', () => {
    const part = fc.constantFrom(
      TRACKED,
      DETOUR,
      'Ada',
      ' | ',
      '\t',
      '\n',
      '\r\n',
      '"',
      ' ',
      'example.org/x',
      'a b',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 20 }),
        fc.constantFrom(...SHEET_ADVICE_KINDS),
        (parts, kind) => {
          const state = advised(stateAfter({ type: 'edited', box: parts.join('') }));
          const after = continued(state, { type: 'fixed', kind });
          const [was, is] = [readLines(state.box), readLines(after.box)];
          if (!was.ok || !is.ok) throw new Error('Too much');
          expect(is.entries.length).toBe(was.entries.length);
          for (const [at, { text, caption, line }] of was.entries.entries()) {
            const fix = state.advice.get(text)?.find((advice) => advice.kind === kind);
            const fixed = fix && fix.kind !== 'warning' ? fix : { fixed: text, caption: '' };
            // Without what was before it, what is after a bar is read as another text.
            if (fix && fixed.fixed.includes(' | ')) continue;
            expect(is.entries[at]?.text).toBe(fixed.fixed);
            expect(is.entries[at]?.line).toBeLessThanOrEqual(line);
            if (fixed.caption === '') expect(is.entries[at]?.caption).toBe(caption);
            else expect(is.entries[at]?.caption).toContain(fixed.caption);
          }
          expect(continued(after, { type: 'undone' }).box).toBe(state.box);
        },
      ),
    );
  });
});

test('tabs that are read are lines with tabs even after a CSV file', () => {
  const csv = types('Name,Link', 'Ada,https://example.org/ada');
  const after = stateAfter(csv, { type: 'tabs-read', lines: 'Bob\thttps://example.org/bob' });
  expect(readLines(after.box)).toMatchObject({
    isCsv: false,
    entries: [{ caption: 'Name' }, { caption: 'Ada' }, { caption: 'Bob' }],
  });
});

test('advice on texts that are long gone is forgotten', () => {
  const many = new Map(Array.from({ length: 2 * MOST_ENTRIES + 1 }, (_, at) => [String(at), []]));
  const state = stateAfter(types('a'), { type: 'advised', advice: many });
  const after = continued(state, { type: 'advised', advice: new Map([['a', []]]) });
  expect(after.advice.size).toBe(1);
  expect(unadvised(after)).toEqual([]);
});

test.each([
  ['as it began', [], 'First\thttps://example.org/1\nSecond\thttps://example.org/2'],
  ['edited', [types('b')], 'b\nSecond\thttps://example.org/2'],
])('tabs are added to the lines that are there: %s', (_how, events, expected) => {
  const state = stateAfter(
    { type: 'opened', box: 'First\thttps://example.org/1', source: { from: 'tabs', tabIds: [2] } },
    ...events,
    { type: 'tabs-read', lines: 'Second\thttps://example.org/2' },
  );
  expect(state.box).toBe(expected);
});

describe('a header that is left out', () => {
  const state = stateAfter(types('Name\tURL', 'Ada\thttps://example.org/'), {
    type: 'header-chosen',
    leavesOutHeader: true,
  });

  test('still is when other lines are edited', () => {
    const edited = continued(state, types('', 'Name\tURL', 'Bob\thttps://example.org/bob'));
    expect(edited.leavesOutHeader).toBe(true);
  });

  test('says nothing of another first line', () => {
    const pasted = continued(state, types('Title\tLink', 'Bob\thttps://example.org/bob'));
    expect(pasted.leavesOutHeader).toBe(false);
    expect(continued(state, types('')).leavesOutHeader).toBe(false);
  });
});

describe('files', () => {
  test('are counted while they are made', () => {
    const making = stateAfter({ type: 'making-started', total: 10 }, { type: 'making-advanced', done: 4 });
    expect(making.making).toEqual({ done: 4, total: 10 });
    expect(continued(making, { type: 'making-ended', outcome: OUTCOME })).toMatchObject({
      making: undefined,
      outcome: OUTCOME,
    });
  });

  test('that were stopped are not counted any more', () => {
    const stopped = stateAfter(
      { type: 'making-started', total: 10 },
      { type: 'making-ended', outcome: undefined },
    );
    expect(continued(stopped, { type: 'making-advanced', done: 5 }).making).toBeUndefined();
  });
});

test.each([
  types('b'),
  { type: 'arranged', options: { columns: 1 } },
  { type: 'opened', box: 'b', source: undefined },
  { type: 'tabs-read', lines: 'b' },
  { type: 'output-started' },
  { type: 'making-started', total: 1 },
] as const)('what was said is gone after $type', (event) => {
  const said = stateAfter(types('a'), { type: 'output-ended', outcome: OUTCOME });
  expect(said.outcome).toEqual(OUTCOME);
  expect(continued(said, event).outcome).toBeUndefined();
});
