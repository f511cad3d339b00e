import { describe, expect, test } from 'vitest';
import { loadTrackers } from '../../../../components/advice/trackers.ts';
import { adviceOn } from '../../../../components/app/sheet/advice.ts';
import { DETOUR, TRACKED } from './page.ts';

const trackers = await loadTrackers();

describe('what is put right in all lines at once', () => {
  test.each([
    ['tracking', TRACKED, 'https://example.org/?id=7'],
    ['redirector', DETOUR, 'https://example.org/'],
    ['unencoded', 'https://example.org/a b', 'https://example.org/a%20b'],
    ['reads-as-address', 'example.org/menu', 'https://example.org/menu'],
  ])('is %s', (kind, text, fixed) => {
    expect(adviceOn(text, trackers)).toEqual([{ kind, fixed, caption: '' }]);
  });

  test.each(['+49 170 1234567', 'kim@example.org', '48.8584, 2.2945', 'Hello world', 'https://example.org/'])(
    'is nothing in %s',
    (text) => {
      expect(adviceOn(text, trackers)).toEqual([]);
    },
  );

  test('is no tracking as long as the list of it is not there', () => {
    expect(adviceOn(TRACKED, undefined)).toEqual([]);
  });
});

describe('the words beside an address', () => {
  test.each([
    ['https://example.org/x Song', 'Song'],
    ['https://example.org/x - our song', 'our song'],
  ])('are what a link is called, and no part of it: %s', (text, caption) => {
    expect(adviceOn(text, trackers)).toEqual([
      { kind: 'surroundings', fixed: 'https://example.org/x', caption },
    ]);
  });

  test.each(['example.org/x https://example.org/', 'https://example.org/x"https://example.org/'])(
    'stay where they are if they are an address, too: %s',
    (text) => {
      expect(adviceOn(text, trackers).filter(({ kind }) => kind === 'surroundings')).toEqual([]);
    },
  );

  test('are none in the rest of a path', () => {
    const [advice] = adviceOn('https://example.org/Our Menu.pdf', trackers);
    expect(advice).toMatchObject({ kind: 'unencoded', fixed: 'https://example.org/Our%20Menu.pdf' });
  });

  test.each([
    ['Our menu https://example.org/', 'Our menu'],
    ['Our menu: https://example.org/', 'Our menu'],
    ['Our menu,https://example.org/', 'Our menu'],
    ['Our menu; https://example.org/', 'Our menu'],
    ['1. Our menu – https://example.org/', 'Our menu'],
    ['- [Our menu](https://example.org/)', 'Our menu'],
    ['https://example.org/ (our menu)', 'our menu'],
    ['Room 12: https://example.org/', 'Room 12'],
    ['• https://example.org/', ''],
    ['<https://example.org/>', ''],
    ['See https://example.org/ for our menu.', 'See for our menu.'],
  ])('are its caption: %s', (text, caption) => {
    expect(adviceOn(text, trackers)).toEqual([
      { kind: 'surroundings', fixed: 'https://example.org/', caption },
    ]);
  });
});

test('what nothing puts right is warned of, if it matters', () => {
  expect(adviceOn('file:///home/ada/menu.pdf', trackers)).toMatchObject([
    { kind: 'warning', sentence: { key: 'adviceOnlyFile' } },
  ]);
  expect(adviceOn('http://localhost:3000/', trackers)).toMatchObject([
    { kind: 'warning', sentence: { key: 'adviceThisMachine' } },
  ]);
});
