import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../components/text/address.ts';
import {
  isSelectionOf,
  passageAddress,
  shortened,
  type TextFragment,
  wholeSelection,
} from '../../../components/text/text-fragment.ts';

const LONG = 'one two three four five six seven eight nine ten eleven twelve';

describe('the address of a passage', () => {
  test.each<[string, TextFragment, string]>([
    ['https://a.com/b', { textStart: 'x y' }, 'https://a.com/b#:~:text=x%20y'],
    ['https://a.com/b#top', { textStart: 'x-y' }, 'https://a.com/b#top:~:text=x%2Dy'],
    ['https://a.com/b#:~:text=old', { textStart: 'new' }, 'https://a.com/b#:~:text=new'],
    [
      'https://a.com/',
      { prefix: 'p', textStart: 's', textEnd: 'e', suffix: 'f' },
      'https://a.com/#:~:text=p-,s,e,-f',
    ],
  ])('%s with %j', (text, fragment, expected) => {
    expect(passageAddress(addressOf(text) ?? expect.unreachable(), fragment)).toBe(expected);
  });
});

test('a short selection is given whole, a long one or one of several blocks by its ends', () => {
  expect(wholeSelection(' one two ')).toEqual({ textStart: 'one two' });
  expect(wholeSelection(LONG)).toEqual({
    textStart: 'one two three four five',
    textEnd: 'eight nine ten eleven twelve',
  });
  expect(wholeSelection('Title\nText')).toEqual({ textStart: 'Title', textEnd: 'Text' });
  expect(wholeSelection(' – ')).toBeUndefined();
});

test('an exact text is shortened only where its beginning is on the page once', () => {
  const exact = { textStart: LONG };
  expect(shortened(exact, `Before. ${LONG}. After.`)).toEqual(wholeSelection(LONG));
  expect(shortened(exact, `${LONG}. ${LONG}`)).toEqual(exact);
});

test('a selection is compared without its white space', () => {
  const passage = { selected: 'one\n\ntwo', fragment: { textStart: 'one' } };
  expect([isSelectionOf(passage, 'one two'), isSelectionOf(passage, 'one')]).toEqual([true, false]);
});
