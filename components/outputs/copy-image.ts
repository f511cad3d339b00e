import { copyPng } from '../browser/clipboard.ts';
import { messageOf } from '../text/message.ts';
import { copied } from './copied.ts';
import type { CodeOutput } from './output.ts';
import { savedPng } from './saved-picture.ts';

export const copyImage: CodeOutput = {
  id: 'copy-image',
  name: 'copyImage',
  key: 'C',
  needsCode: true,
  async run({ symbol }) {
    return copied(await copyPng(savedPng(symbol)), messageOf('copiedImage'));
  },
};
