import { readSettings } from '../browser/settings.ts';
import { fileName } from '../formats/file-name.ts';
import { pngDataUri } from '../picture/data-uri.ts';
import { encodePng } from '../picture/png.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import type { Shared } from './output.ts';

/** A PNG as the person wants pictures: in which size and colors, with how much quiet zone. */
export async function savedPng(symbol: QrSymbol): Promise<Uint8Array<ArrayBuffer>> {
  const { settings } = await readSettings();
  return encodePng(symbol, settings);
}

/** The PNG that would be downloaded, as a data URI, and its file name. */
export async function savedPicture({ symbol, payload }: Shared): Promise<{ uri: string; name: string }> {
  return { uri: pngDataUri(await savedPng(symbol)), name: fileName(payload, 'png') };
}
