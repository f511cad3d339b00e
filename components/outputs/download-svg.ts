import { download } from '../browser/download.ts';
import { readSettings } from '../browser/settings.ts';
import { fileName } from '../formats/file-name.ts';
import { encodeSvg } from '../picture/svg.ts';
import { messageOf } from '../text/message.ts';
import type { CodeOutput } from './output.ts';

export const downloadSvg: CodeOutput = {
  id: 'download-svg',
  name: 'downloadSvg',
  key: 'S',
  needsCode: true,
  async run({ symbol, payload }) {
    const { settings } = await readSettings();
    const name = fileName(payload, 'svg');
    download(encodeSvg(symbol, settings), 'image/svg+xml', name);
    return { message: messageOf('downloadStarted', name), failed: false };
  },
};
