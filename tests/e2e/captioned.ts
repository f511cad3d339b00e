/** The script that the tests of captions run in a page. */
import { pngOf, savedPicture } from '../../components/outputs/saved-picture.ts';
import { pngDataUri } from '../../components/picture/data-uri.ts';
import type { PictureOptions } from '../../components/picture/picture.ts';
import { encodeSvg } from '../../components/picture/svg.ts';
import { encode } from '../../components/qr/encode.ts';

/** Both files of a code with a caption, and the rows of the PNG where the symbol ends and the caption begins. */
export interface Captioned {
  png: string;
  svg: string;
  symbolEnd: number;
  captionTop: number;
}

function captioned(text: string, options: PictureOptions, caption: string): Captioned {
  const code = encode(text);
  if (!code.ok) throw new Error(code.reason);
  const picture = savedPicture(code.symbol, options, { text: caption, direction: 'auto' });
  return {
    png: pngDataUri(pngOf(picture)),
    svg: encodeSvg(picture),
    symbolEnd: picture.top + code.symbol.size * picture.moduleSize,
    captionTop: picture.caption?.top ?? Number.NaN,
  };
}

Object.assign(globalThis, { captioned });
export type CaptionedPage = { captioned: typeof captioned };
