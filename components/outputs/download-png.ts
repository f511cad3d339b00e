import { download } from '../browser/download.ts';
import { fileName } from '../formats/file-name.ts';
import { messageOf } from '../text/message.ts';
import { pngAsSet } from './as-set.ts';
import type { CodeOutput } from './output.ts';

export const downloadPng: CodeOutput = {
  id: 'download-png',
  name: 'downloadPng',
  key: 'D',
  needsCode: true,
  async run(shared) {
    const name = fileName(shared.payload, 'png');
    download(await pngAsSet(shared), 'image/png', name);
    return { message: messageOf('downloadStarted', name), failed: false };
  },
};
