import { withAsciiDigits } from './ascii-digits.ts';

/**
 * A number as a phone dials it: digits, `*`, `#`, and a plus sign before the country. `00`, which most of the world dials
 * for that, becomes one; `(0)`, which is left out when calling from abroad, goes; all else is for the eye.
 */
export function dialable(number: string): string {
  const written = withAsciiDigits(number)
    .trim()
    .replace(/^\+?00(?=[1-9])/, '+');
  const isInternational = /^\D*\+/.test(written);
  const digits = (isInternational ? written.replace(/\(0\)/, '') : written).replace(/[^\d*#]/g, '');
  return isInternational && digits !== '' ? `+${digits}` : digits;
}
