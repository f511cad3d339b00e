import { encodingOf } from '../formats/encoding.ts';
import { type EncodeOptions, type EncodeResult, encode } from '../qr/encode.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';

export interface Code<Result = EncodeResult> {
  readonly code: Result;
  /** Whether the text is too long for the standard of its kind, so that the code does not follow it. */
  readonly isOffStandard: boolean;
}

/** Follows the standard of the text's kind. If the text is too long for that, it is encoded like any other text. */
export function codeOf(text: string, level: ChosenLevel): Code {
  return byStandard(text, level, encode);
}

/** @param make what is done with the text, which may be less than to encode it */
export function byStandard<Result extends { ok: boolean }>(
  text: string,
  level: ChosenLevel,
  make: (text: string, options: EncodeOptions) => Result,
): Code<Result> {
  const encoding = encodingOf(text);
  const asAny = () => make(text, { errorCorrectionLevel: level });
  if (encoding === undefined) return { code: asAny(), isOffStandard: false };
  const { errorCorrectionLevel, highestVersion } = encoding;
  const code = make(text, { errorCorrectionLevel, isLevelExact: true, maximumVersion: highestVersion });
  return code.ok ? { code, isOffStandard: false } : { code: asAny(), isOffStandard: true };
}
