import type { Span } from './address.ts';

/** The part of a text that is different in another: what lies between the beginning and the end that both have. */
export function changedSpan(text: string, other: string): Span {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start++;
  let common = 0;
  while (common < shorter - start && text.at(-1 - common) === other.at(-1 - common)) common++;
  return { start, end: text.length - common };
}
