import { expect, test } from 'vitest';
import { advise, topAdvice } from '../../../../components/advice/advise.ts';
import type { Payload } from '../../../../components/payload/payload.ts';

const PAGE: Payload = { kind: 'page', text: 'https://example.com/' };

const said = (payload: Payload, tabs?: number) =>
  topAdvice(advise(payload, tabs === undefined ? {} : { tabs })).filter(
    ({ kind }) => kind === 'selected-tabs',
  );

test('a sheet is offered of several tabs that are selected, with how many there are', () => {
  const [advice] = said(PAGE, 3);
  expect(advice?.severity).toBe('optional');
  expect(advice?.sentence).toEqual({ counted: 'adviceTabs', count: 3, substitutions: [] });
  expect(advice?.fixes.map(({ label }) => label.key)).toEqual(['sheetOfTabs']);
});

test.each<[string, Payload, number?]>([
  ['where nothing is known', PAGE],
  ['of one tab', PAGE, 1],
  ['where no tab is in front', PAGE, 0],
  ['beside a link that was right-clicked', { ...PAGE, kind: 'link' }, 3],
  ['beside what somebody typed', { ...PAGE, kind: 'text' }, 3],
])('none is offered %s', (_where, payload, tabs) => {
  expect(said(payload, tabs)).toEqual([]);
});
