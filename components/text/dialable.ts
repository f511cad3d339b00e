import { withAsciiDigits } from './ascii-digits.ts';
import { withoutLabel } from './phone-number.ts';

/** `,,12#` after a number of some length. Between fewer digits, a comma may be for the eye, but not two. */
const PAUSED = /(?=[,;])(?:(?<=(?:\d[^\d,;]*){5})|(?<=\d)(?=[,;]{2}))[,;]+[\d*#][\d*#,;]*$/;

/** `1: +49 30 901820`, `030 901820 / +49 30 901821`, `555-0100, 555-0101`. */
const SEVERAL = /\d[^\d]*[+:]|(?:\d[^\d,;]*){6}[,;]\s+(?:[^\d,;]*\d){6}/;

/**
 * A number as a phone dials it, without `Tel.` before it: digits, `*`, `#`, and a plus sign before the country. `00`, which
 * most of the world dials for that, becomes one; `(0)`, which is left out when calling from abroad, goes; pauses and what is
 * dialed after them stay; all else is for the eye.
 *
 * @returns empty if there is nothing to dial, or letters are among it, of which phones make different things, or it is more
 * than one number
 */
export function dialable(number: string): string {
  const bare = withoutLabel(number);
  if (/\p{L}/u.test(bare)) return '';
  const whole = withAsciiDigits(bare).trim();
  if (SEVERAL.test(whole)) return '';
  const after = PAUSED.exec(whole)?.[0] ?? '';
  const written = whole.slice(0, whole.length - after.length).replace(/^\+?00(?=[1-9])/, '+');
  const isInternational = /^\D*\+/.test(written);
  const digits = (isInternational ? written.replace(/\(0\)/, '') : written).replace(/[^\d*#]/g, '');
  return isInternational && digits !== '' ? `+${digits}${after}` : digits + after;
}

/** Whether there are words before a number, which phones would dial, too. */
export function isLabeled(number: string): boolean {
  return /\p{L}/u.test(number) && dialable(number) !== '';
}
