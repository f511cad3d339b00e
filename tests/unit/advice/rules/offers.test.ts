import { expect, test } from 'vitest';
import { advise, topAdvice } from '../../../../components/advice/advise.ts';
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
