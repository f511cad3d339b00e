import { encodingOf } from '../formats/encoding.ts';
import { type EncodeResult, encode } from '../qr/encode.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';

export interface Code {
  readonly code: EncodeResult;
  /** Whether the text is too long for the standard of its kind, so that the code does not follow it. */
  readonly isOffStandard: boolean;
}

/** Follows the standard of the text's kind. If the text is too long for that, it is encoded like any other text. */
export function codeOf(text: string, level: ChosenLevel): Code {
  const encoding = encodingOf(text);
  const asAny = () => encode(text, { errorCorrectionLevel: level });
  if (encoding === undefined) return { code: asAny(), isOffStandard: false };
  const { errorCorrectionLevel, highestVersion } = encoding;
  const code = encode(text, { errorCorrectionLevel, isLevelExact: true, maximumVersion: highestVersion });
  return code.ok ? { code, isOffStandard: false } : { code: asAny(), isOffStandard: true };
}
