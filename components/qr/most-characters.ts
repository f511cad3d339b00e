/**
 * In UTF-16 units. Digits that version 40 holds at L (ISO/IEC 18004 table 7); no character takes fewer bits than a digit,
 * so no longer text can fit.
 */
export const MOST_CHARACTERS = 7089;
