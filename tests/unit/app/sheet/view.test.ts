import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SheetCache } from '../../../../components/app/sheet/cache.ts';
import { view, whyNotPasted } from '../../../../components/app/sheet/view.ts';
import { MOST_CHARACTERS } from '../../../../components/sheet/lines.ts';
import { countedMessage, messageOf } from '../../../../components/text/message.ts';
import { decodeWithZxing, picture } from '../../decode.ts';
import { continued, seen, stateAfter, types } from './page.ts';

const addresses = (count: number) => Array.from({ length: count }, (_, at) => `https://example.org/${at}`);

describe('the pages', () => {
  const shown = seen(stateAfter(types(...addresses(14))));

  test('have all codes in order', () => {
    expect(shown.pageCount).toBe(2);
    expect(shown.summary).toEqual(messageOf('sheetSummary', 14, 2));
    const texts = [0, 1].flatMap((page) => shown.pageAt(page).codes.map(({ text }) => text));
    expect(texts).toEqual(addresses(14));
  });

  test('have codes that say what the line says', async () => {
    const codes = seen(stateAfter(types('Ada | https://example.org/ada', 'Hello'))).pageAt(0).codes;
    const read = await Promise.all(codes.map(({ symbol }) => decodeWithZxing(picture(symbol, 4))));
    expect(read).toEqual(['https://example.org/ada', 'Hello']);
    expect(codes).toMatchObject([
      { line: 1, label: messageOf('codeLabel', 'Ada'), caption: { text: 'Ada', direction: 'auto' } },
      { line: 2, label: messageOf('codeLabel', 'Hello'), caption: { text: 'Hello' } },
    ]);
  });

  test('have codes whose names tell no password', () => {
    const { codes } = seen(stateAfter(types('WIFI:S:Home;T:WPA;P:secret123;;'))).pageAt(0);
    expect(codes[0]?.label).toEqual(messageOf('codeLabel', messageOf('namedWifi', 'Home')));
    expect(JSON.stringify(codes[0]?.caption)).not.toContain('secret123');
  });

  test('have no caption where none is asked for', () => {
    const state = stateAfter(types('Ada | https://example.org/ada'), {
      type: 'arranged',
      options: { caption: 'none' },
    });
    expect(seen(state).pageAt(0).codes[0]?.caption).toBeUndefined();
  });

  test('begin on the right where reading does', () => {
    const [left, right] = [false, true].map((isRightToLeft) => {
      const [code] = seen(stateAfter(types('a')), isRightToLeft).pageAt(0).codes;
      return code?.cell.left ?? 0;
    });
    expect(left).toBeLessThan(right ?? 0);
  });
});

describe('in place of the pages', () => {
  test.each([
    ['nothing was typed', '', messageOf('sheetEmpty')],
    ['only blank lines were typed', '\n \n', messageOf('sheetEmpty')],
    ['there are too many lines', 'a\n'.repeat(10_000), messageOf('sheetTooMany', 5000)],
    ['all lines are too long', `${'x'.repeat(3000)}\n${'y'.repeat(3000)}`, countedMessage('sheetTooLong', 2)],
    ['there is too much text', 'a'.repeat(MOST_CHARACTERS + 1), messageOf('sheetTooMuch')],
  ])('it says so if %s', (_when, box, sentence) => {
    const shown = seen(stateAfter({ type: 'edited', box }));
    expect(shown).toMatchObject({ noSheet: sentence, pageCount: 0, summary: undefined });
  });

  test('it says so if there is no room for a code', () => {
    const state = stateAfter(types('a'), { type: 'arranged', options: { columns: 12, gap: 30 } });
    expect(seen(state)).toMatchObject({ noSheet: messageOf('sheetNoRoom'), pageCount: 0, problems: [] });
  });
});

test('what is not pasted says whether that is for its lines or for its length', () => {
  expect(whyNotPasted('a\n'.repeat(5000))).toBeUndefined();
  expect(whyNotPasted('a\n'.repeat(5001))).toEqual(messageOf('sheetNotPasted', 5000));
  expect(whyNotPasted('a'.repeat(MOST_CHARACTERS + 1))).toEqual(messageOf('sheetTooMuch'));
});

describe('a header', () => {
  const state = stateAfter(types('Name\tURL', 'Ada\thttps://example.org/'));

  test('is noticed, and left out only if the person says so', () => {
    expect(seen(state)).toMatchObject({
      header: { label: messageOf('sheetLeaveOutHeader'), isLeftOut: false },
      entries: [{ line: 1 }, { line: 2 }],
    });
    expect(seen(continued(state, { type: 'header-chosen', leavesOutHeader: true }))).toMatchObject({
      header: { isLeftOut: true },
      entries: [{ line: 2 }],
    });
  });

  test('is not noticed where there is none', () => {
    expect(seen(stateAfter(types('a', 'b'))).header).toBeUndefined();
  });
});

test('files that are made are counted', () => {
  const state = stateAfter({ type: 'making-started', total: 10 }, { type: 'making-advanced', done: 4 });
  expect(seen(state).making).toEqual({ done: 4, total: 10, sentence: messageOf('sheetMaking', 4, 10) });
  expect(seen(stateAfter()).making).toBeUndefined();
});

test('codes are made when their page is asked for, and once', () => {
  const cache = new SheetCache();
  let made = 0;
  const symbol = cache.symbol.bind(cache);
  const asked = new Set<string>();
  cache.symbol = (text, level) => {
    if (!asked.has(text)) made++;
    asked.add(text);
    return symbol(text, level);
  };
  const state = stateAfter(types(...addresses(100)));
  const shown = view(state, cache);
  expect(made).toBe(0);
  const [first] = shown.pageAt(3).codes;
  expect(made).toBe(12);
  const [again] = view(continued(state, types(...addresses(101))), cache).pageAt(3).codes;
  expect(again?.symbol).toBe(first?.symbol);
});

test('no line is left out silently: it has a code, says that it is too long, or is a header that was left out', () => {
  const line = fc.constantFrom(
    'Name\tURL',
    'Ada\thttps://example.org/',
    'a',
    '',
    ' ',
    'x'.repeat(3000),
    'a | b',
  );
  fc.assert(
    fc.property(fc.array(line), fc.boolean(), (lines, leavesOutHeader) => {
      const state = stateAfter(types(...lines), { type: 'header-chosen', leavesOutHeader });
      const { entries, problems, header } = seen(state);
      const tooLong = problems.find(({ kind }) => kind === 'too-long')?.lines ?? [];
      const first = lines.findIndex((line) => line.trim() !== '') + 1;
      const numbers = [...entries, ...tooLong].map(({ line }) => line);
      expect([...numbers, ...(header?.isLeftOut ? [first] : [])].toSorted((a, b) => a - b)).toEqual(
        lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1])),
      );
    }),
  );
});

test('a level that is changed is that of the codes, and leaves out what does not fit it', () => {
  const state = stateAfter(types('a', 'b'.repeat(2000)));
  expect(seen(state)).toMatchObject({ level: 'auto', entries: [{ line: 1 }, { line: 2 }] });
  const higher = seen(continued(state, { type: 'level-read', level: 'H' }));
  expect(higher).toMatchObject({ level: 'H', entries: [{ line: 1 }] });
  expect(higher.pageAt(0).codes[0]?.symbol.errorCorrectionLevel).toBe('H');
});
