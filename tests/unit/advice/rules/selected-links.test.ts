import { expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import type { PageFacts, PageLink } from '../../../../components/payload/page-facts.ts';
import type { Payload } from '../../../../components/payload/payload.ts';

const TEXT = 'https://example.com/';
const PAGE: Payload = { kind: 'page', text: TEXT };
const CLICKED: Payload = { kind: 'selection', text: 'some words' };
const FACTS: PageFacts = { address: TEXT, tabId: 7, screensScrolled: 0, named: [] };

const some = (count: number): PageLink[] =>
  Array.from({ length: count }, (_, i) => ({ address: `${TEXT}${i}`, name: `${i}` }));

const said = (payload: Payload, known: { facts?: PageFacts; links?: PageLink[] }) =>
  advise(payload, known).filter(({ kind }) => kind === 'selected-links');

test('a sheet is offered of the links in what is selected on the page, with how many there are', () => {
  const [advice] = said(PAGE, { facts: { ...FACTS, links: some(5) } });
  expect(advice?.severity).toBe('optional');
  expect(advice?.sentence).toEqual({ counted: 'adviceLinks', count: 5, substitutions: [] });
  expect(advice?.fixes.map(({ label, payload }) => [label.key, payload])).toEqual([['sheetOfLinks', PAGE]]);
});

test('and of those in what was right-clicked', () => {
  expect(said(CLICKED, { links: some(2) })).toHaveLength(1);
});

test.each<[string, Payload, { facts?: PageFacts; links?: PageLink[] }]>([
  ['where nothing is known', PAGE, {}],
  ['without links', PAGE, { facts: FACTS }],
  ['of one link', CLICKED, { links: some(1) }],
  ['beside what somebody typed', { kind: 'text', text: 'a' }, { facts: { ...FACTS, links: some(2) } }],
])('none is offered %s', (_where, payload, known) => {
  expect(said(payload, known)).toEqual([]);
});
