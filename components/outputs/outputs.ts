import { copyDataUri } from './copy-data-uri.ts';
import { copyImage } from './copy-image.ts';
import { copyText } from './copy-text.ts';
import { downloadPng } from './download-png.ts';
import { downloadSvg } from './download-svg.ts';
import { fullWindow } from './full-window.ts';
import { newCode } from './new-code.ts';
import type { Output } from './output.ts';
import { print } from './print.ts';
import { readCodes } from './read-codes.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet.ts';
import { shortcuts } from './shortcuts.ts';

/** All outputs, in the order of the buttons, then of the menu. */
export const OUTPUTS: readonly Output[] = [
  downloadPng,
  copyImage,
  copyDataUri,
  downloadSvg,
  copyText,
  fullWindow,
  print,
  readCodes,
  newCode,
  sheet,
  settings,
  shortcuts,
];
