import { type CopyResult, copyPng, copyText } from '../../components/browser/clipboard.ts';
import { download } from '../../components/browser/download.ts';
import { counted, message } from '../../components/browser/messages.ts';
import { type OwnPage, openPage } from '../../components/browser/own-pages.ts';
import { readSettings } from '../../components/browser/settings.ts';
import { fileName } from '../../components/formats/file-name.ts';
import type { Payload } from '../../components/payload/payload.ts';
import { pngDataUri } from '../../components/picture/data-uri.ts';
import { encodePng } from '../../components/picture/png.ts';
import { encodeSvg } from '../../components/picture/svg.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import type { MessageKey } from '../../components/text/message.ts';

/** How something went, in a sentence for the person. */
export interface Outcome {
  message: string;
  failed: boolean;
}

/** What a button does with the code on show and what that is a code of. No outcome where it closes the popup. */
export type Action = (symbol: QrSymbol, payload: Payload) => Promise<Outcome | undefined>;

export const downloadPng: Action = async (symbol, payload) =>
  downloaded(await pngOf(symbol), 'image/png', fileName(payload, 'png'));

export const downloadSvg: Action = async (symbol, payload) => {
  const { settings } = await readSettings();
  return downloaded(encodeSvg(symbol, settings), 'image/svg+xml', fileName(payload, 'svg'));
};

export const copyImage: Action = async (symbol) =>
  copied(await copyPng(pngOf(symbol)), message('copiedImage'));

export const copyDataUri: Action = async (symbol) => {
  const uri = pngDataUri(await pngOf(symbol));
  return copied(await copyText(uri), counted('copiedDataUri', uri.length));
};

export const copyTextInCode: Action = async (_symbol, { text }) =>
  copied(await copyText(text), counted('copiedText', text.length), 'clipboardRefusedText');

export const showInFullWindow: Action = (_symbol, payload) => opened('present', payload);

export const printSheet: Action = (_symbol, payload) => opened('print', payload);

async function opened(page: OwnPage, payload: Payload): Promise<Outcome | undefined> {
  if (!(await openPage(page, payload))) return { message: message('tabRefused'), failed: true };
  window.close();
  return undefined;
}

/** As the person wants pictures: in which size and colors, with how much quiet zone. */
async function pngOf(symbol: QrSymbol): Promise<Uint8Array<ArrayBuffer>> {
  const { settings } = await readSettings();
  return encodePng(symbol, settings);
}

/** The PNG that would be downloaded, as a data URI, and its file name. */
export async function pictureOf(symbol: QrSymbol, payload: Payload): Promise<{ uri: string; name: string }> {
  return { uri: pngDataUri(await pngOf(symbol)), name: fileName(payload, 'png') };
}

function downloaded(bytes: BlobPart, type: string, name: string): Outcome {
  download(bytes, type, name);
  return { message: message('downloadStarted', name), failed: false };
}

function copied(result: CopyResult, success: string, refusal: MessageKey = 'clipboardRefused'): Outcome {
  if (result.ok) return { message: success, failed: false };
  return {
    message: message(result.reason === 'unsupported' ? 'clipboardWithoutImages' : refusal),
    failed: true,
  };
}
