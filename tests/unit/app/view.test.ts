import { describe, expect, test } from 'vitest';
import type { Advice } from '../../../components/advice/advice.ts';
import { INITIAL, type State } from '../../../components/app/state.ts';
import { type Event, update } from '../../../components/app/update.ts';
import { view } from '../../../components/app/view.ts';
import { recognize } from '../../../components/formats/formats.ts';
import { countedMessage, type Message, messageOf } from '../../../components/text/message.ts';

const stateAfter = (...events: Event[]): State => events.reduce(update, INITIAL);
const arrives = (text: string): Event => ({
  type: 'arrived',
  incoming: { payload: { kind: 'page', text }, isPrivate: false },
});
const types = (text: string): Event => ({ type: 'typed', text, hiddenLength: 0, replacedAll: false });

const advice = (name: string, more: Partial<Advice> = {}): Advice => ({
  kind: 'tracking',
  severity: 'improvable',
  sentence: messageOf('adviceTracking', name),
  fixes: [
    {
      label: messageOf('adviceTrackingFix'),
      payload: { kind: 'page', text: name },
      gain: { from: 33, to: 25 },
    },
  ],
  ...more,
});
const advised = (about: string, ...items: Advice[]): Event => ({
  type: 'advised',
  about,
  items,
  removesTracking: false,
});

test('before anything has arrived, nothing is said at all', () => {
  expect(view(INITIAL)).toMatchObject({
    box: '',
    code: undefined,
    noCode: undefined,
    kind: undefined,
    lines: [],
  });
});

describe('a code', () => {
  test('is shown with its name, its kind and its size', () => {
    const shown = view(stateAfter(arrives('https://example.com/')));
    expect(shown).toMatchObject({
      code: { label: messageOf('codeLabel', 'https://example.com/') },
      noCode: undefined,
      kind: { title: messageOf('kindPage'), isNamed: false },
      size: { short: messageOf('codeSize', 25), long: messageOf('codeSizeLabel', 25) },
      isTooLong: false,
    });
  });

  test('is named by the address as it is read', () => {
    const shown = view(stateAfter(arrives('https://example.com/%E6%97%A5')));
    expect(shown.code?.label).toEqual(messageOf('codeLabel', 'https://example.com/日'));
  });

  test('of a typed text is called that', () => {
    expect(view(stateAfter(arrives('https://example.com/'), types('x'))).kind?.title).toEqual(
      messageOf('kindText'),
    );
  });
});

describe('a text of a kind of its own', () => {
  const WIFI = 'WIFI:T:WPA;S:Home;P:correct horse;;';

  test('is called by what it is, beside the code and in its name', () => {
    const shown = view(stateAfter(types(WIFI)), recognize);
    expect(shown.kind).toEqual({ title: messageOf('namedWifi', 'Home'), isNamed: true });
    expect(shown.code?.label).toEqual(messageOf('codeLabel', messageOf('namedWifi', 'Home')));
  });

  test('is not read out before it is known what it is', () => {
    expect(view(stateAfter(types(WIFI))).code?.label).toEqual(messageOf('codeLabelAlone'));
    expect(view(stateAfter(types(WIFI))).kind?.title).toEqual(messageOf('kindText'));
  });

  test.each([
    WIFI,
    'otpauth://totp/Example:kim?secret=NRQXGZLUMVZGCZLT',
    'WIFI:P:correct horse;;',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIE',
  ])('keeps its secret out of what is said of it: %s', (text) => {
    const { kind, code } = view(stateAfter(types(text)), recognize);
    expect(JSON.stringify([kind, code?.label])).not.toMatch(/correct horse|NRQXGZLUMVZGCZLT|MIIE/);
  });

  test.each<[string, Message]>([
    ['mailto:kim@example.org?subject=Hi', messageOf('namedMail', 'kim@example.org')],
    ['BEGIN:VCARD\nFN:Ada Lovelace\nEND:VCARD', messageOf('namedContact', 'Ada Lovelace')],
    ['BEGIN:VCARD\nTEL:1\nEND:VCARD', messageOf('formatContact')],
    ['https://example.com/', messageOf('kindText')],
    ['two words', messageOf('kindText')],
    ['spotify:track:1', messageOf('kindText')],
  ])('%j', (text, kind) => {
    expect(view(stateAfter(types(text)), recognize).kind?.title).toEqual(kind);
  });

  test('is called by what was clicked where it was, and in its name by what it is', () => {
    const payload = { kind: 'link', text: 'tel:+49301234' } as const;
    const shown = view(stateAfter({ type: 'arrived', incoming: { payload, isPrivate: false } }), recognize);
    expect(shown.kind).toEqual({ title: messageOf('kindLink'), isNamed: false });
    expect(shown.code?.label).toEqual(messageOf('codeLabel', messageOf('namedPhone', '+49301234')));
  });

  test('and of no other is read out itself', () => {
    expect(view(stateAfter(types('two words')), recognize).code?.label).toEqual(
      messageOf('codeLabel', 'two words'),
    );
  });
});

describe('no code', () => {
  test('has a reason', () => {
    const nothing = stateAfter({ type: 'arrived', incoming: { reason: 'new-tab', isPrivate: false } });
    expect(view(nothing)).toMatchObject({
      code: undefined,
      noCode: messageOf('noCodeNewTab'),
      size: undefined,
    });
  });

  test('after everything was erased says what to do', () => {
    expect(view(stateAfter(arrives('x'), types(''))).noCode).toEqual(messageOf('noCodeErased'));
  });

  test('of what is too long says by how much, and what is kept out of sight', () => {
    const shown = view(stateAfter(arrives('x'.repeat(8000))));
    expect(shown).toMatchObject({
      noCode: countedMessage('tooLong', 5047, 2953),
      isTooLong: true,
      notices: [countedMessage('noticeHidden', 5000)],
    });
  });
});

test('a text that had to be changed, or has control characters, says so', () => {
  expect(view(stateAfter(types('a\ud800\u0001'))).notices).toEqual([
    messageOf('noticeMadeWellFormed'),
    messageOf('noticeControlCharacters'),
  ]);
});

describe('lines', () => {
  test('have a button for each fix, three at most, with what it gains', () => {
    const four = advice('b', { fixes: Array.from({ length: 4 }, () => advice('b').fixes[0]!) });
    const [line] = view(stateAfter(arrives('a'), advised('a', four))).lines;
    expect(line?.buttons).toHaveLength(3);
    expect(line?.buttons[0]).toMatchObject({
      label: messageOf('adviceTrackingFix'),
      gain: { short: messageOf('smallerCode'), figures: messageOf('adviceGain', 33, 25) },
      press: { type: 'fix', about: 'a' },
    });
  });

  test('lead to a setting where that would help', () => {
    const setting = { name: 'lanAddress', label: messageOf('adviceThisMachineEnter') } as const;
    const [line] = view(stateAfter(arrives('a'), advised('a', advice('b', { fixes: [], setting })))).lines;
    expect(line?.buttons).toEqual([
      { label: setting.label, gain: undefined, press: { type: 'setting', name: 'lanAddress' } },
    ]);
  });

  test('are two at most, what was done before what could be done', () => {
    const [first, second] = [advice('b'), advice('c')];
    const state = stateAfter(
      arrives('a'),
      advised('a', first, second),
      { type: 'fix-chosen', about: 'a', advice: first, fix: first.fixes[0]! },
      advised('b', second, advice('d')),
    );
    const { lines } = view(state);
    expect(lines.map(({ sentence, isDone }) => [sentence, isDone])).toEqual([
      [messageOf('adviceTrackingDone'), true],
      [second.sentence, false],
    ]);
    expect(lines[0]?.buttons).toEqual([
      { label: messageOf('undo'), gain: undefined, press: { type: 'undo' } },
    ]);
  });

  test('no longer tell of a change once the text is another', () => {
    const one = advice('b');
    const state = stateAfter(
      arrives('a'),
      { type: 'fix-chosen', about: 'a', advice: one, fix: one.fixes[0]! },
      types('c'),
      advised('c'),
    );
    expect(view(state).lines).toEqual([]);
  });
});
