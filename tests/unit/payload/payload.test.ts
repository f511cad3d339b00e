import { expect, test } from 'vitest';
import { type Payload, payloadOf } from '../../../components/payload/payload.ts';

const source: Payload = { kind: 'page', text: 'https://example.com/', title: 'Example' };

test('a box that still says what it was filled with is that', () => {
  expect(payloadOf('https://example.com/', source, false)).toBe(source);
});

test('a box that says something else is the person’s own text, without the page’s title', () => {
  expect(payloadOf('https://example.com/2', source, false)).toEqual({
    kind: 'text',
    text: 'https://example.com/2',
  });
});

test.each([{ ...source, isPrivate: true as const }, undefined])(
  'a text typed in a private window is private, in place of %o',
  (before) => {
    expect(payloadOf('other', before, true)).toEqual({
      kind: 'text',
      text: 'other',
      isPrivate: true,
    });
  },
);
