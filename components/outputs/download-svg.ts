import { download } from '../browser/download.ts';
import { fileName } from '../formats/file-name.ts';
import { encodeSvg } from '../picture/svg.ts';
import { messageOf } from '../text/message.ts';
import { pictureAsSet } from './as-set.ts';
import type { CodeOutput } from './output.ts';

export const downloadSvg: CodeOutput = {
  id: 'download-svg',
  name: 'downloadSvg',
  key: 'S',
  needsCode: true,
  async run(shared) {
    const name = fileName(shared.payload, 'svg');
    download(encodeSvg(await pictureAsSet(shared)), 'image/svg+xml', name);
    return { message: messageOf('downloadStarted', name), failed: false };
  },
};
