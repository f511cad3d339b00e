import { describe, expect, test } from 'vitest';
import { INITIAL, type State } from '../../../components/app/state.ts';
import { type Event, update } from '../../../components/app/update.ts';
import { view } from '../../../components/app/view.ts';
import { countedMessage, messageOf } from '../../../components/text/message.ts';

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
      kind: messageOf('kindPage'),
      size: { short: messageOf('codeSize', 25), long: messageOf('codeSizeLabel', 25) },
      isTooLong: false,
    });
  });

  test('is named by the address as it is read', () => {
    const shown = view(stateAfter(arrives('https://example.com/%E6%97%A5')));
    expect(shown.code?.label).toEqual(messageOf('codeLabel', 'https://example.com/日'));
  });

  test('of a typed text is called that', () => {
    expect(view(stateAfter(arrives('https://example.com/'), types('x'))).kind).toEqual(messageOf('kindText'));
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
