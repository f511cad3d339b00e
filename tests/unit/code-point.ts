import fc from 'fast-check';

const SURROGATES = 0x800;
const FIRST_SURROGATE = 0xd800;

/**
 * Any character of Unicode: what `unit: 'binary'` of fast-check gives, without the table of a million characters that it
 * spends two seconds on.
 */
export const codePoint = fc.nat(0x10ffff - SURROGATES).map(
  (index) => String.fromCodePoint(index < FIRST_SURROGATE ? index : index + SURROGATES),
  (character) => {
    if (typeof character !== 'string' || [...character].length !== 1) throw new Error('not one character');
    const point = character.codePointAt(0) as number;
    return point < FIRST_SURROGATE ? point : point - SURROGATES;
  },
);
