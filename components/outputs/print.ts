import { openPage } from '../browser/own-pages.ts';
import type { CodeOutput } from './output.ts';

export const print: CodeOutput = {
  id: 'print',
  name: 'print',
  key: 'P',
  needsCode: true,
  async run({ payload }, page) {
    await openPage('print', payload);
    page.close();
    return undefined;
  },
};
