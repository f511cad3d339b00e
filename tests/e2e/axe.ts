import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Popup } from '../browsers/driver.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong with a page as it stands: each rule, and the elements. */
export async function violations(popup: Popup): Promise<string[]> {
  if (await popup.evaluate(() => !('axe' in window))) await popup.inject(AXE);
  const { violations } = await popup.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // Nothing is to be fetched: PageHop's pages have neither sounds nor styles from elsewhere.
    const options: RunOptions = { resultTypes: ['violations'], preload: false };
    return {
      violations: (await axe.run(options)).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
    };
  });
  return violations;
}
