import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import { addressOf } from '../../../../components/text/address.ts';
import {
  alone,
  isSelectionOf,
  passageAddress,
  shortened,
  type TextFragment,
  wholeSelection,
} from '../../../../components/text/text-fragment.ts';

const page = 'https://example.com/a?b';
const on = (address: string) => ({ address, tabId: 7, frameId: 0 });

test.each<[string, string]>([
  ['some words', '#:~:text=some%20words'],
  [' “a-b”, c & d ', '#:~:text=%E2%80%9Ca%2Db%E2%80%9D%2C%20c%20%26%20d'],
  ['日本語', '#:~:text=%E6%97%A5%E6%9C%AC%E8%AA%9E'],
  [
    'First block of some words.\n\n•\n\nLast block, that has more words.\n\n—',
    '#:~:text=First%20block%20of%20some%20words,block%2C%20that%20has%20more%20words.',
  ],
  // As Chromium gives two paragraphs.
  ['First block.  Last block.', '#:~:text=First%20block,Last%20block.'],
])('a selection is offered as a passage of its page: %s', (text, fragment) => {
  const payload = { kind: 'selection', text, origin: on(page) } as const;
  const advice = advise(payload, {}).filter(({ kind }) => kind === 'passage');
  expect(advice).toMatchObject([{ fixes: [{ payload: { kind: 'page', text: page + fragment } }] }]);
});

test('the page of a selection in a private window is as private', () => {
  const payload = { kind: 'selection', text: 'words', isPrivate: true, origin: on(page) } as const;
  const [advice] = advise(payload, {});
  expect(advice?.fixes[0]?.payload).toEqual({ kind: 'page', text: `${page}#:~:text=words`, isPrivate: true });
});

test('a selection of more than ten words is given by five of its beginning and five of its end', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`);
  expect(wholeSelection(words.join(' '))).toEqual({
    textStart: 'w0 w1 w2 w3 w4',
    textEnd: 'w55 w56 w57 w58 w59',
  });
  const ten = words.slice(0, 10).join(' ');
  expect(wholeSelection(ten)).toEqual({ textStart: ten });
});

test.each<[string, string, string | undefined]>([
  ['some words', 'a place that nobody knows', undefined],
  ['some words', 'a file', 'file:///a.html'],
  ['some words', 'a frame without an address', 'about:srcdoc'],
  ['some words', 'no address', 'not an address'],
  [' \n ', 'a page', page],
  ['…—', 'a page', page],
  ['https://example.org/', 'a page', page],
])('there is none for %o on %s', (text, _what, address) => {
  const payload = { kind: 'selection', text, ...(address && { origin: on(address) }) } as const;
  expect(advise(payload, {}).map(({ kind }) => kind)).not.toContain('passage');
});

test.each<[string, string]>([
  ['https://example.com/', 'https://example.com/#:~:text=p-,a,b,-s'],
  ['https://example.com/#', 'https://example.com/#:~:text=p-,a,b,-s'],
  ['https://example.com/#top', 'https://example.com/#top:~:text=p-,a,b,-s'],
  ['https://example.com/#top:~:text=old', 'https://example.com/#top:~:text=p-,a,b,-s'],
])('a fragment made in the page goes onto %s', (text, expected) => {
  const address = addressOf(text);
  const fragment = { prefix: 'p', textStart: 'a', textEnd: 'b', suffix: 's' };
  expect(address && passageAddress(address, fragment)).toBe(expected);
});

test('whatever is selected, the fragment says it and keeps the rest of the address', () => {
  const address = addressOf('https://example.com/a?b#c');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (textStart) => {
      const made = address && passageAddress(address, { textStart });
      const [rest, directive = ''] = made?.split(':~:text=') ?? [];
      expect(rest).toBe('https://example.com/a?b#c');
      expect(directive).toMatch(/^[^-,&#\s]*$/);
      expect(decodeURIComponent(directive)).toBe(textStart.toWellFormed().trim());
    }),
  );
});

describe('a long exact text', () => {
  const text = 'One two three four five six seven eight nine ten eleven.';
  const ends = { textStart: 'One two three four five', textEnd: 'seven eight nine ten eleven.' };
  const exact = { prefix: 'before', textStart: text };

  test('is given by its beginning and its end where that finds the same', () => {
    expect(shortened(exact, `before\n${text}\nafter`)).toEqual(ends);
  });

  test.each([
    ['its beginning is on the page twice', exact, `${text} ÖNE  TWO three four five`],
    ['its beginning is not in what is seen', exact, 'before'],
    ['its end comes twice', { textStart: `${text} x ${text}` }, `${text} x ${text}`],
    ['it is short', { textStart: 'One two' }, text],
    ['it has an end', { ...ends, prefix: 'p' }, text],
  ])('stays what it is where %s', (_why, fragment, page) => {
    expect(shortened(fragment, page)).toEqual(fragment);
  });
});

test.each<[string, TextFragment, string, TextFragment]>([
  [
    'once',
    { prefix: 'p', textStart: 'Some  words', suffix: 's' },
    'x\nSOME wörds y',
    { textStart: 'Some  words' },
  ],
  ['twice', { prefix: 'p', textStart: 'words' }, 'words and words', { prefix: 'p', textStart: 'words' }],
  ['nowhere', { prefix: 'p', textStart: 'words' }, 'x', { prefix: 'p', textStart: 'words' }],
  [
    'with an end',
    { prefix: 'p', textStart: 'a', textEnd: 'b' },
    'a b',
    { prefix: 'p', textStart: 'a', textEnd: 'b' },
  ],
])('an exact text that is on the page %s', (_what, fragment, page, expected) => {
  expect(alone(fragment, page)).toEqual(expected);
});

test.each<[string, string, boolean]>([
  ['a b\n\nc', 'a b  c', true],
  ['\n a b ', 'a b', true],
  ['a b d', 'a b c', false],
  ['a b c d', 'a b c', false],
  [`${'x'.repeat(16_384)}yz`, 'x'.repeat(16_384), true],
])(
  'a page’s selection %# is known by its words, and by its beginning where it was cut',
  (selected, text, same) => {
    expect(isSelectionOf({ selected, fragment: { textStart: '' } }, text)).toBe(same);
  },
);
