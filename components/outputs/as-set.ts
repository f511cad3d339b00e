import { readSettings } from '../browser/settings.ts';
import type { Payload } from '../payload/payload.ts';
import type { Picture } from '../picture/picture.ts';
import type { Settings } from '../settings/settings.ts';
import type { Shared } from './output.ts';
import { type CaptionText, pngOf, savedPicture } from './saved-picture.ts';
import { writtenCaption } from './written-caption.ts';

/** The picture of the code with the size, colors, quiet zone and caption from the settings. */
export async function pictureAsSet({ symbol, payload }: Shared): Promise<Picture> {
  const { settings } = await readSettings();
  return savedPicture(symbol, settings, captionAsSet(payload, settings));
}

/** The same as a PNG file. */
export async function pngAsSet(shared: Shared): Promise<Uint8Array<ArrayBuffer>> {
  return pngOf(await pictureAsSet(shared));
}

/** What is written under a picture of `payload`, if anything. */
export function captionAsSet(payload: Payload, settings: Settings): CaptionText | undefined {
  // Of thousands of codes, what each is takes long to find out.
  if (settings.caption === 'none') return undefined;
  const { title, text, direction } = writtenCaption(payload);
  switch (settings.caption) {
    case 'title':
      return title === undefined ? { text, direction } : { text: title, direction: 'auto' };
    case 'address':
      return { text, direction };
    case 'own':
      return settings.captionText === '' ? undefined : { text: settings.captionText, direction: 'auto' };
  }
}
