import { openPage } from '../browser/own-pages.ts';
import type { CodeOutput } from './output.ts';

export const fullWindow: CodeOutput = {
  id: 'full-window',
  name: 'fullWindow',
  key: 'F',
  needsCode: true,
  async run({ payload }, page) {
    await openPage('present', payload);
    page.close();
    return undefined;
  },
};
