import { expect, test } from 'vitest';
import { linkPages } from '../../../components/browser/page-links.ts';

test.each(['?private', ''])('links to other pages say the same of the window: %j', (search) => {
  const links = [{ search: '' }, { search: '' }];
  linkPages({ querySelectorAll: () => links } as never, search);
  expect(links).toEqual([{ search }, { search }]);
});
