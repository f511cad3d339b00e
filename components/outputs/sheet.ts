import { openOwnPage, openPage } from '../browser/own-pages.ts';
import { after } from './in-own-page.ts';
import type { PlainOutput } from './output.ts';

/** Begins with the lines that were typed, if there are several. */
export const sheet: PlainOutput = {
  id: 'sheet',
  name: 'sheet',
  key: 'H',
  needsCode: false,
  run: async (page) => {
    const { isPrivate, typedLines } = page;
    const opening =
      typedLines === undefined
        ? openOwnPage('sheet', isPrivate)
        : openPage('sheet', { text: typedLines, ...(isPrivate && { isPrivate }) });
    return after(await opening, page);
  },
};
