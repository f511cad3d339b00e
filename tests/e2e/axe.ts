import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Popup } from '../browsers/driver.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The violations that axe finds in a page: each rule, and its elements. */
export async function violations(popup: Popup): Promise<string[]> {
  if (await popup.evaluate(() => !('axe' in window))) await popup.inject(AXE);
  const { violations } = await popup.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // Fetches nothing: PageHop's pages have no sounds and no styles from elsewhere.
    const options: RunOptions = { resultTypes: ['violations'], preload: false };
    return {
      violations: (await axe.run(options)).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
    };
  });
  return violations;
}
