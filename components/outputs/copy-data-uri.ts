import { copyText } from '../browser/clipboard.ts';
import { pngDataUri } from '../picture/data-uri.ts';
import { countedMessage } from '../text/message.ts';
import { pngAsSet } from './as-set.ts';
import { copied } from './copied.ts';
import type { CodeOutput } from './output.ts';

export const copyDataUri: CodeOutput = {
  id: 'copy-data-uri',
  name: 'copyDataUri',
  key: 'U',
  needsCode: true,
  async run(shared) {
    const uri = pngDataUri(await pngAsSet(shared));
    return copied(await copyText(uri), countedMessage('copiedDataUri', uri.length));
  },
};
