import { type OwnPage, openOwnPage, openPage } from '../browser/own-pages.ts';
import type { Outcome } from '../payload/outcome.ts';
import { messageOf } from '../text/message.ts';
import type { CodeOutput, Page, PlainOutput } from './output.ts';

/** Shows the code on a page of PageHop's own, in a tab. */
export function inOwnPage(name: OwnPage, entry: Omit<CodeOutput, 'needsCode' | 'run'>): CodeOutput {
  return {
    ...entry,
    needsCode: true,
    run: async ({ payload }, page) => after(await openPage(name, payload), page),
  };
}

/** Opens a page of PageHop's own that needs no code, in a tab. */
export function ownPage(
  name: Parameters<typeof openOwnPage>[0],
  entry: Omit<PlainOutput, 'needsCode' | 'run'>,
): PlainOutput {
  return {
    ...entry,
    needsCode: false,
    run: async (page) => after(await openOwnPage(name, page.isPrivate), page),
  };
}

/** Closes what it was opened from, or says why it was not opened. */
export function after(isOpened: boolean, page: Pick<Page, 'close'>): Outcome | undefined {
  if (!isOpened) return { message: messageOf('tabRefused'), failed: true };
  page.close();
  return undefined;
}
