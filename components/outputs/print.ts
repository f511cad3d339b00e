import { openPage } from '../browser/own-pages.ts';
import { messageOf } from '../text/message.ts';
import type { CodeOutput } from './output.ts';

export const print: CodeOutput = {
  id: 'print',
  name: 'print',
  key: 'P',
  needsCode: true,
  async run({ payload }, page) {
    if (!(await openPage('print', payload))) return { message: messageOf('tabRefused'), failed: true };
    page.close();
    return undefined;
  },
};
