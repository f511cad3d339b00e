import { download } from '../browser/download.ts';
import { fileName } from '../formats/file-name.ts';
import { messageOf } from '../text/message.ts';
import type { CodeOutput } from './output.ts';
import { savedPng } from './saved-picture.ts';

export const downloadPng: CodeOutput = {
  id: 'download-png',
  name: 'downloadPng',
  key: 'D',
  needsCode: true,
  async run({ symbol, payload }) {
    const name = fileName(payload, 'png');
    download(await savedPng(symbol), 'image/png', name);
    return { message: messageOf('downloadStarted', name), failed: false };
  },
};
