import { encodingOf } from '../formats/encoding.ts';
import { type EncodeOptions, type EncodeResult, encode, type MeasureResult, measure } from '../qr/encode.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';

export interface Code {
  readonly code: EncodeResult;
  /** Whether the text is too long for the standard of its kind, so that the code does not follow it. */
  readonly isOffStandard: boolean;
}

/** Follows the standard of the text's kind. If the text is too long for that, it is encoded like any other text. */
export function codeOf(text: string, level: ChosenLevel): Code {
  const { made, isOffStandard } = byStandard(text, level, encode);
  return { code: made, isOffStandard };
}

/** Modules a side of that code, much faster. */
export function sizeOf(text: string, level: ChosenLevel): MeasureResult {
  return byStandard(text, level, measure).made;
}

function byStandard<Made extends { ok: boolean }>(
  text: string,
  level: ChosenLevel,
  make: (text: string, options: EncodeOptions) => Made,
): { made: Made; isOffStandard: boolean } {
  const encoding = encodingOf(text);
  const asAny = () => make(text, { errorCorrectionLevel: level });
  if (encoding === undefined) return { made: asAny(), isOffStandard: false };
  const { errorCorrectionLevel, highestVersion } = encoding;
  const made = make(text, { errorCorrectionLevel, isLevelExact: true, maximumVersion: highestVersion });
  return made.ok ? { made, isOffStandard: false } : { made: asAny(), isOffStandard: true };
}
