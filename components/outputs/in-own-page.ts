import { type OwnPage, openPage } from '../browser/own-pages.ts';
import { messageOf } from '../text/message.ts';
import type { CodeOutput } from './output.ts';

/** Shows the code on a page of PageHop's own, in a tab. */
export function inOwnPage(page: OwnPage, entry: Omit<CodeOutput, 'needsCode' | 'run'>): CodeOutput {
  return {
    ...entry,
    needsCode: true,
    async run({ payload }, popup) {
      if (!(await openPage(page, payload))) return { message: messageOf('tabRefused'), failed: true };
      popup.close();
      return undefined;
    },
  };
}
