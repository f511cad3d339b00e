import { withoutInvisible } from './invisible.ts';
import { withoutPunctuation } from './punctuation.ts';

/** Words before a phone number, in PageHop's languages. */
const LABEL =
  /^[\s"'(]*(?:(?:tel(?:e(?:fon|phone|fono|fone|foon))?|tél(?:éphone)?|tlf|tfno|phone|call|mob(?:il(?:e|telefon|nummer)?)?|móvil|cell(?:ulare|phone)?|handy|gsm|ruf(?:nummer)?|puh(?:elin)?|fon|hotline|whatsapp|тел(?:ефон)?|моб|电话|電話|手机|手機|전화|휴대폰|โทร|טלפון|هاتف|تلفن|फ़ोन|फोन)(?:\s*(?:no|nr|n°|number|nummer|номер)\.?)?(?:[\s.]*[.:：]\s*|\s+(?=[+\d(]))|[☎📞📱☏✆]\uFE0F?\s*[:：]?\s*)/iu;

/** Digits and their separators: blanks, parentheses, hyphens, dots and a slash. */
const WRITTEN = /^[\d(][\d ()./‐–-]*$/;

/** `030 901820`, `(020) 7946 0958`, `03-1234-5678`: a zero, the area code, and the rest in few groups. */
const WITH_TRUNK_ZERO = /^(?:\(0[1-9]\d{0,4}\) ?|0[1-9]\d{0,4}[ -])\d{2,8}(?:[ -]\d{2,6}){0,4}$/;

/** `089/123456`, `09123 / 45 67-0`: the same with a slash, perhaps with an extension. Nothing else looks like this. */
const WITH_SLASH = /^0[1-9]\d{1,4} ?\/ ?\d{2,8}(?:[ -]\d{2,6}){0,4}(?:-\d{1,4})?$/;

/** `01 42 68 53 00`, `01.42.68.53.00`, `01-42-68-53-00`: France and its neighbors. */
const IN_PAIRS = /^0[1-9](?:([ .-])\d\d)(?:\1\d\d){3}$/;

/** `(212) 555-0199`, `212-555-0199`, `1-800-555-0199`, `212.555.0199` (NANP). */
const OF_NORTH_AMERICA = /^(?:1[-. ]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d([-.]))[2-9]\d\d(?:\1|[ -])\d{4}$/;

/** `(11) 91234-5678`: Brazil. `8 (495) 123-45-67`: Russia, also `8-800-555-35-35`. `1300 123 456`: Australia. */
const OF_OTHERS =
  /^\([1-9]\d\) ?\d{4,5}-\d{4}$|^8(?: ?\(\d{3}\) ?|([- ])\d{3}\1)\d{3}([- ])\d\d\2\d\d$|^1[38]00 \d{3} \d{3}$/;

/** `138 0013 8000`: a mobile number in China. */
const OF_CHINA = /^1[3-9]\d([ -])\d{4}\1\d{4}$/;

/** In UTF-16 units. */
const LONGEST = 100;

/**
 * The `tel:` address of a phone number (RFC 3966); `undefined` if the text is not one. International numbers get a plus
 * sign; local ones stay as they are dialed.
 */
export function phoneOf(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  // Full-width characters count as ASCII.
  const visible = withoutInvisible(text).normalize('NFKC').trim();
  const label = LABEL.exec(visible)?.[0] ?? '';
  const rest = visible.slice(label.length);
  return (
    international(withoutPunctuation(rest)) ?? (/[.:：☎📞📱☏✆]/u.test(label) ? labeled(rest) : local(rest))
  );
}

/** A number without what people write before it: `Tel. +49 30 901820`. */
export function withoutLabel(text: string): string {
  return text.slice(0, LONGEST).replace(LABEL, '') + text.slice(LONGEST);
}

/** E.164: a plus sign and at most 15 digits. */
function international(written: string): string | undefined {
  if (!/^(?:\+|00 ?[1-9]\d{0,2}[ ().‐–/-])[\d ().‐–/-]+$/.test(written)) return undefined;
  // Most countries dial `00` for `+`; `(0)` is left out when calling from abroad.
  const digits = written
    .replace(/^00/, '+')
    .replace(/\(0\)/, '')
    .replace(/[^+\d]/g, '');
  return /^\+(?:1\d{10}|[2-9]\d{6,14})$/.test(digits) ? `tel:${digits}` : undefined;
}

/**
 * A number without a label, recognized by the digit groups of some countries. Dates, prices, times, and the numbers of
 * books and parts look different: a single digit at an end between hyphens, two slashes, or fewer than nine digits.
 */
function local(text: string): string | undefined {
  const written = text.replace(/^["'“‘]+|[.,;!?"'”’]+$/g, '').replace(/[‐–]/g, '-');
  const digits = written.replace(/\D/g, '');
  if (digits.length < 9 || digits.length > 12) return undefined;
  if (!WITH_SLASH.test(written) && isOfSomethingElse(written)) return undefined;
  const isNumber = [WITH_TRUNK_ZERO, WITH_SLASH, IN_PAIRS, OF_NORTH_AMERICA, OF_OTHERS, OF_CHINA].some(
    (groups) => groups.test(written),
  );
  return isNumber ? `tel:${digits}` : undefined;
}

/** Sort codes (`01-02-03 …`), product codes in two groups of six or with a check digit, dates with a time. */
function isOfSomethingElse(written: string): boolean {
  return /^\d\d-\d\d-\d\d\b(?!-)|^\d{6} \d{6}$|\b\d$|^0\d[ /-]\d\d[ /-](?:19|20)\d\d\b/.test(written);
}

/** After a label, any number counts: emergency numbers have three digits. */
function labeled(text: string): string | undefined {
  const written = text.replace(/^["'“‘]+|[.,;!?"'”’)]+$/g, '');
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '');
  return WRITTEN.test(written) && digits.length >= 3 && digits.length <= 15 ? `tel:${digits}` : undefined;
}
