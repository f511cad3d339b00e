import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import { placeFix } from '../../../../components/advice/offers/place.ts';
import type { PageFacts } from '../../../../components/payload/page-facts.ts';
import type { Payload } from '../../../../components/payload/payload.ts';

const TEXT = 'https://youtu.be/dQw4w9WgXcQ';
const PAGE: Payload = { kind: 'page', text: TEXT, title: 'A video' };
const FACTS: PageFacts = { address: TEXT, tabId: 7, screensScrolled: 0, named: [] };

const labels = (facts: PageFacts, payload: Payload) =>
  advise(payload, { facts }).flatMap(({ fixes }) => fixes.map(({ label }) => label.key));

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
