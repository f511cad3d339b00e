import { expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import type { PageFacts } from '../../../../components/payload/page-facts.ts';
import type { Payload } from '../../../../components/payload/payload.ts';

const TEXT = 'https://youtu.be/dQw4w9WgXcQ';
const PAGE: Payload = { kind: 'page', text: TEXT, title: 'A video' };
const FACTS: PageFacts = { address: TEXT, tabId: 7, screensScrolled: 0, named: [] };

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
