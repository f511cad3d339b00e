import type { PlainOutput } from './output.ts';

export const shortcuts: PlainOutput = {
  id: 'shortcuts',
  name: 'shortcuts',
  key: '?',
  needsCode: false,
  async run(page) {
    await page.listKeys();
    return undefined;
  },
};
