/** Zero in Arabic, Persian, Devanagari, Bengali, Thai: the digits up to nine follow it. */
const ZEROS = '٠۰०০๐';

/** A text as a keyboard of another script has it, with ASCII digits: `۱۹۲` is `192`, and so is `１９２`. */
export function withAsciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const zero = [...ZEROS].find((zero) => digit >= zero && digit.charCodeAt(0) < zero.charCodeAt(0) + 10);
    return zero === undefined ? digit : String(digit.charCodeAt(0) - zero.charCodeAt(0));
  });
}
