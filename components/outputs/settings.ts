import { openSettings } from '../browser/options-page.ts';
import type { PlainOutput } from './output.ts';

export const settings: PlainOutput = {
  id: 'settings',
  name: 'settings',
  needsCode: false,
  async run(page) {
    await openSettings();
    page.close();
    return undefined;
  },
};
