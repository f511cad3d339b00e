import { afterAll } from 'vitest';
import { DEFAULT_OPTIONS } from '../../components/sheet/options.ts';
import type { ExtensionPage, Tab } from '../browsers/driver.ts';
import type { Session } from './session.ts';

/** The page for sheets, once it can be typed into. */
export async function waitForSheet({ browser }: Session): Promise<ExtensionPage> {
  const page = await browser.waitForPage('sheet');
  await page.waitFor(() => document.activeElement?.id === 'lines');
  return page;
}

/**
 * Gives a function that returns one page for all tests that call it, because opening one takes longer than most of what is
 * done in it. It has no lines, the options that it begins with, and the focus in the box. Tests that open a page of their own
 * come before, and the one that changes its size comes last.
 */
export function shareSheet(session: Session): () => Promise<ExtensionPage> {
  const { start, labels, margin } = DEFAULT_OPTIONS;
  let shared: { tab: Tab; page: ExtensionPage } | undefined;

  afterAll(() => shared?.page.close());

  return async () => {
    if (shared === undefined) {
      const tab = await session.browser.open(`${session.browser.extensionOrigin}/sheet.html`);
      shared = { tab, page: await waitForSheet(session) };
    } else {
      await shared.tab.activate();
      await shared.page.evaluate(
        (options) => {
          const set = (id: string, value: string | number) => {
            const control = document.getElementById(id) as HTMLInputElement;
            control.value = String(value);
            control.dispatchEvent(new Event('input'));
            return control;
          };
          for (const [name, value] of Object.entries(options)) set(name, value);
          set('lines', '').focus();
        },
        { start, labels, margin },
      );
    }
    return shared.page;
  };
}
