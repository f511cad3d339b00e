import { openOwnPage } from '../browser/own-pages.ts';
import { messageOf } from '../text/message.ts';
import type { PlainOutput } from './output.ts';

export const newCode: PlainOutput = {
  id: 'new-code',
  name: 'newCode',
  key: 'N',
  needsCode: false,
  async run(page) {
    if (!(await openOwnPage('new'))) return { message: messageOf('tabRefused'), failed: true };
    page.close();
    return undefined;
  },
};
