import type { PlainOutput } from './output.ts';

export const readCodes: PlainOutput = {
  id: 'read-codes',
  name: 'readCodes',
  key: 'R',
  needsCode: false,
  async run(page) {
    await page.readCodes();
    return undefined;
  },
};
