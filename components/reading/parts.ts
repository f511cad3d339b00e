/** Codes that together hold one text (structured append, ISO/IEC 18004, 8). */
import type { Decoded } from './decoder.ts';
import { isUtf8 } from './kanji.ts';
import type { Found } from './reading.ts';

/** Joins codes whose parts are all there. The others keep the number of their part. */
export function joinParts(codes: readonly Decoded[]): Found[] {
  const groups = Map.groupBy(
    codes,
    ({ symbology, sequence }) => sequence && `${symbology} ${sequence.size} ${sequence.id}`,
  );
  return [...groups].flatMap(([key, group]) => (key === undefined ? group.map(foundOf) : joined(group)));
}

function joined(group: readonly Decoded[]): Found[] {
  const parts = [...new Map(group.map((code) => [code.sequence?.index, code])).values()].sort(
    (a, b) => a.sequence!.index - b.sequence!.index,
  );
  const [first] = parts;
  const total = first!.sequence!.size;
  if (parts.length < total)
    return parts.map((code) => ({ ...foundOf(code), part: { number: code.sequence!.index + 1, total } }));
  // A character may be split between two parts.
  const bytes = Uint8Array.from(parts.flatMap((code) => [...code.bytes]));
  const whole = { ...first!, bytes, text: parts.map(({ text }) => text).join('') };
  return [
    foundOf({
      ...whole,
      text: isUtf8(bytes) ? new TextDecoder().decode(bytes) : whole.text,
      isBinary: parts.some(({ isBinary }) => isBinary),
    }),
  ];
}

function foundOf({ text, bytes, isBinary, symbology, corners }: Decoded): Found {
  return { text, symbology, corners, ...(isBinary && { bytes }) };
}
