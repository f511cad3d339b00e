import type { FoundCode } from '../payload/found-code.ts';
import type { Found } from '../reading/reading.ts';
import { type FoundContext, foundCode } from './found-code.ts';

/** Codes that were read one after the other, each once. */
export interface FoundList {
  readonly codes: readonly FoundCode[];
  /** What tells each from the others. */
  readonly keys: readonly string[];
}

export const NO_CODES: FoundList = { codes: [], keys: [] };

/**
 * The list with what else was found at its end, so that numbers stay what they are.
 *
 * @returns with it, the place in the list of each that was found
 */
export function withFound(
  list: FoundList,
  found: readonly Found[],
  context: FoundContext,
): { list: FoundList; places: number[] } {
  const codes = [...list.codes];
  const keys = [...list.keys];
  const places = found.map((one) => {
    const key = keyOf(one);
    const at = keys.indexOf(key);
    if (at !== -1) return at;
    codes.push(foundCode(one, context));
    return keys.push(key) - 1;
  });
  // The same list, where there is nothing new.
  return { list: codes.length === list.codes.length ? list : { codes, keys }, places };
}

function keyOf({ text, bytes, symbology, part }: Found): string {
  return JSON.stringify([symbology, part?.number, part?.total, bytes ? Array.from(bytes) : text]);
}
