/** Zero in Arabic, Persian, Devanagari, Bengali, Thai: the digits up to nine follow it. */
const ZEROS = '٠۰०০๐';

/** Replaces the digits of other scripts by ASCII digits: `۱۹۲` and `１９２` become `192`. */
export function withAsciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const zero = [...ZEROS].find((zero) => digit >= zero && digit.charCodeAt(0) < zero.charCodeAt(0) + 10);
    return zero === undefined ? digit : String(digit.charCodeAt(0) - zero.charCodeAt(0));
  });
}
