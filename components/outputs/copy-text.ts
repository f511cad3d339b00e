import { copyText as copy } from '../browser/clipboard.ts';
import { countedMessage } from '../text/message.ts';
import { copied } from './copied.ts';
import type { CodeOutput } from './output.ts';

export const copyText: CodeOutput = {
  id: 'copy-text',
  name: 'copyText',
  needsCode: true,
  async run({ payload: { text } }) {
    return copied(await copy(text), countedMessage('copiedText', text.length), 'clipboardRefusedText');
  },
};
