import { expect, test } from 'vitest';
import { INITIAL, type State, sharedPayload, sharedText } from '../../../components/app/state.ts';

const source = { kind: 'page', text: 'https://example.com/%C3%BC', title: 'Umlaut' } as const;
const readable: State = { ...INITIAL, text: 'https://example.com/ü', isReadable: true, source };

test('an address that is shown as it is read is shared as it is written', () => {
  expect(sharedText(readable)).toBe('https://example.com/%C3%BC');
  expect(sharedText({ ...readable, isReadable: false })).toBe('https://example.com/ü');
});

test('what is shared is the source as long as the box says the same, then the person’s own', () => {
  expect(sharedPayload(readable)).toBe(source);
  expect(sharedPayload({ ...readable, text: 'other', isReadable: false })).toEqual({
    kind: 'text',
    text: 'other',
  });
  expect(sharedPayload({ ...INITIAL, text: 'a', isPrivate: true })).toMatchObject({ isPrivate: true });
});
