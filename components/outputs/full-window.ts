import { openPage } from '../browser/own-pages.ts';
import { messageOf } from '../text/message.ts';
import type { CodeOutput } from './output.ts';

export const fullWindow: CodeOutput = {
  id: 'full-window',
  name: 'fullWindow',
  key: 'F',
  needsCode: true,
  async run({ payload }, page) {
    if (!(await openPage('present', payload))) return { message: messageOf('tabRefused'), failed: true };
    page.close();
    return undefined;
  },
};
