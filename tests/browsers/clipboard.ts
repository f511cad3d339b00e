import type { Clipboard } from './driver.ts';

/** The clipboard's contents on their way out of the browser, the picture in base64. Both empty when there are none. */
export interface ClipboardContents {
  text: string;
  png: string;
}

/** Runs in the browser, where the clipboard may be read. Self-contained. */
export async function clipboardContents(): Promise<ClipboardContents> {
  const contents = { text: '', png: '' };
  for (const item of await navigator.clipboard.read()) {
    if (item.types.includes('text/plain')) {
      contents.text = await (await item.getType('text/plain')).text();
    }
    if (item.types.includes('image/png')) {
      const bytes = await (await item.getType('image/png')).arrayBuffer();
      contents.png = new Uint8Array(bytes).toBase64();
    }
  }
  return contents;
}

export function clipboardOf({ text, png }: ClipboardContents): Clipboard {
  return { text, ...(png !== '' && { png: Buffer.from(png, 'base64') }) };
}
