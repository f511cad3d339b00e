import { describe, expect, test } from 'vitest';
import { advise, topAdvice } from '../../../../components/advice/advise.ts';
import { placeFix } from '../../../../components/advice/offers/place.ts';
import type { PageFacts } from '../../../../components/payload/page-facts.ts';
import type { Payload } from '../../../../components/payload/payload.ts';

const TEXT = 'https://youtu.be/dQw4w9WgXcQ';
const PAGE: Payload = { kind: 'page', text: TEXT, title: 'A video' };
const FACTS: PageFacts = { address: TEXT, tabId: 7, screensScrolled: 0, named: [] };
const video = { seconds: 95, isFile: false, platform: '' };

const labels = (facts: PageFacts | undefined, payload = PAGE) =>
  advise(payload, { ...(facts && { facts }), modulesOf: (text) => 17 + 4 * text.length })
    .filter(({ kind }) => kind === 'offers')
    .flatMap(({ fixes }) => fixes.map(({ label }) => label.key));

test('all that a page has is offered on one line, last', () => {
  const facts = { ...FACTS, video, screensScrolled: 1.5, selected: 'words', named: ['https://youtu.be/a'] };
  expect(labels(facts)).toEqual(['adviceSelectedFix', 'adviceTimeFix', 'adviceHereFix']);
  const password = { ...PAGE, text: 'https://kim:hunter22@youtu.be/dQw4w9WgXcQ' };
  expect(topAdvice(advise(password, { facts })).map(({ kind }) => kind)).toEqual(['password', 'offers']);
});

test.each<[string, PageFacts | undefined, Payload?]>([
  ['of which nothing is known', undefined],
  ['that has nothing to offer', FACTS],
  [
    'that has been changed to one of another site',
    { ...FACTS, video },
    { ...PAGE, text: 'https://vimeo.com/1' },
  ],
  ['as a link', { ...FACTS, video }, { ...PAGE, kind: 'link' }],
  ['as what somebody typed', { ...FACTS, video }, { ...PAGE, kind: 'text' }],
  ['scrolled by one screen', { ...FACTS, screensScrolled: 1 }],
])('nothing is offered of a page %s', (_what, facts, payload) => {
  expect(labels(facts, payload)).toEqual([]);
});

test('selected text is as private as its page, and known to be from there', () => {
  const [advice] = advise({ ...PAGE, isPrivate: true }, { facts: { ...FACTS, selected: 'words' } });
  expect(advice?.fixes[0]?.payload).toEqual({
    kind: 'selection',
    text: 'words',
    origin: { address: TEXT, tabId: 7, frameId: 0 },
    isPrivate: true,
  });
});

test('selected text that no code holds is not offered', () => {
  const facts = { ...FACTS, selected: 'words' };
  expect(advise(PAGE, { facts, modulesOf: () => undefined }).map(({ kind }) => kind)).not.toContain('offers');
});

describe('the place where a page is scrolled to', () => {
  const scrolled = { ...FACTS, address: `${TEXT}#part`, screensScrolled: 3 };
  const at = (text: string): Payload => ({ ...PAGE, text });

  test('is offered, whatever fragment the page has itself', () => {
    expect(labels(scrolled, at(`${TEXT}#part`))).toEqual(['adviceHereFix']);
  });

  test('is not offered twice', () => {
    expect(labels(scrolled, at(`${TEXT}#other`))).toEqual([]);
    expect(labels(scrolled, at(`${TEXT}#part:~:text=words`))).toEqual([]);
  });

  test.each([
    ['https://example.com/a?b', { id: 'part' }, 'https://example.com/a?b#part'],
    ['https://example.com/a#', { id: 'teil-ü' }, 'https://example.com/a#teil-%C3%BC'],
    ['https://example.com/a#old', { id: 'part' }, 'https://example.com/a#part'],
    [
      'https://example.com/a',
      { fragment: { textStart: 'some words' } },
      'https://example.com/a#:~:text=some%20words',
    ],
    [
      'https://example.com/#/route',
      { fragment: { textStart: 'a', suffix: 'b' } },
      'https://example.com/#/route:~:text=a,-b',
    ],
  ])('of %s becomes %j', (text, place, expected) => {
    expect(placeFix(at(text), place)?.payload).toEqual({ ...PAGE, text: expected });
  });
});
