import { copyPng } from '../browser/clipboard.ts';
import { messageOf } from '../text/message.ts';
import { pngAsSet } from './as-set.ts';
import { copied } from './copied.ts';
import type { CodeOutput } from './output.ts';

export const copyImage: CodeOutput = {
  id: 'copy-image',
  name: 'copyImage',
  key: 'C',
  needsCode: true,
  async run(shared) {
    return copied(await copyPng(pngAsSet(shared)), messageOf('copiedImage'));
  },
};
