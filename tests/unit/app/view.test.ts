import { describe, expect, test } from 'vitest';
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

test('before anything has arrived, nothing is said at all', () => {
  expect(view(INITIAL)).toMatchObject({
    box: '',
    code: undefined,
    noCode: undefined,
    kind: undefined,
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
      isTooLong: false,
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

test('a payment that is too long for its standard says so', () => {
  const transfer = `BCD\n002\n1\nSCT\n\nKim Meier\nDE02120300000000202051\nEUR1\n\n\n${'x'.repeat(400)}`;
  expect(view(stateAfter(types(transfer))).notices).toEqual([messageOf('noticeOffStandard')]);
});
