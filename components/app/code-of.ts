import { encodingOf } from '../formats/encoding.ts';
import { type EncodeResult, encode } from '../qr/encode.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';

export interface Code {
  readonly code: EncodeResult;
  /** Whether the code is not as the standard of its kind of text has it, which the text is too long for. */
  readonly isOffStandard: boolean;
}

/** As the standard of its kind of text asks, or, where the text is too long for that, as any other text. */
export function codeOf(text: string, level: ChosenLevel): Code {
  const encoding = encodingOf(text);
  const asAny = () => encode(text, { errorCorrectionLevel: level });
  if (encoding === undefined) return { code: asAny(), isOffStandard: false };
  const { errorCorrectionLevel, highestVersion } = encoding;
  const code = encode(text, { errorCorrectionLevel, isLevelExact: true, maximumVersion: highestVersion });
  return code.ok ? { code, isOffStandard: false } : { code: asAny(), isOffStandard: true };
}
