import { openOwnPage } from '../browser/own-pages.ts';
import { messageOf } from '../text/message.ts';
import type { PlainOutput } from './output.ts';

/** Reads codes from files and by camera, in a tab: browsers close a popup when they ask for either. */
export const scan: PlainOutput = {
  id: 'scan',
  name: 'scan',
  needsCode: false,
  async run(page) {
    if (!(await openOwnPage('scan'))) return { message: messageOf('tabRefused'), failed: true };
    page.close();
    return undefined;
  },
};
