import { browser } from 'wxt/browser';

/** A page that is busy answers late or never. */
const PATIENCE_MS = 2000;

export type Scripting = Pick<typeof browser.scripting, 'executeScript'>;

type Script = Parameters<typeof browser.scripting.executeScript>[0];

/**
 * Runs a script in a page, beside the page's own, and gives what it gives. That takes `activeTab`, which the person's click
 * granted.
 *
 * @returns `undefined` if the page cannot be reached, does not answer in time, or has nothing to give
 */
export async function resultInPage<Result>(
  script: Script,
  scripting: Scripting = browser.scripting,
): Promise<Result | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    const results = await Promise.race([scripting.executeScript(script), late]);
    return (results?.[0]?.result as Result | null | undefined) ?? undefined;
  } catch {
    // The tab is gone, or the page is none that an extension may touch.
    return undefined;
  }
}
