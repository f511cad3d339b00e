import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Popup } from '../browsers/driver.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * The rules whose findings on our pages depend on colors or on where things lie. All others that apply there read only what
 * the page is made of, so they find the same in every theme and direction.
 */
export const RULES_OF_LOOKS: readonly string[] = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
];

/**
 * The violations that axe finds in a page: each rule, and its elements.
 *
 * @param rules the only ones to check; all that axe checks by default unless given
 */
export async function violations(popup: Popup, rules?: readonly string[]): Promise<string[]> {
  const found = await violationsIn(popup, rules);
  if (found !== undefined) return found;
  await popup.inject(AXE);
  return (await violationsIn(popup, rules)) as string[];
}

/** The same, or `undefined` where axe is not in the page yet. */
function violationsIn(popup: Popup, rules?: readonly string[]): Promise<string[] | undefined> {
  return popup.evaluate(
    async (rules) => {
      if (!('axe' in window)) return undefined;
      const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
      // Fetches nothing: PageHop's pages have no sounds and no styles from elsewhere. Elements are told by their HTML.
      const options: RunOptions = { resultTypes: ['violations'], preload: false, selectors: false };
      if (rules) options.runOnly = { type: 'rule', values: rules };
      const { violations } = await axe.run(options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    rules && [...rules],
  );
}
