import { copyText } from '../browser/clipboard.ts';
import { pngDataUri } from '../picture/data-uri.ts';
import { countedMessage } from '../text/message.ts';
import { copied } from './copied.ts';
import type { CodeOutput } from './output.ts';
import { savedPng } from './saved-picture.ts';

export const copyDataUri: CodeOutput = {
  id: 'copy-data-uri',
  name: 'copyDataUri',
  key: 'U',
  needsCode: true,
  async run({ symbol }) {
    const uri = pngDataUri(await savedPng(symbol));
    return copied(await copyText(uri), countedMessage('copiedDataUri', uri.length));
  },
};
