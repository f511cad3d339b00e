import { bareCode, ibanFault } from '../text/check-digits.ts';
import { amountIn, LINE, LONGEST, LONGEST_TRANSFER, linesOf } from './forms/payment.ts';

/** What can be checked of a transfer. */
export interface Transfer {
  iban: string;
  /** Of a creditor (ISO 11649); empty where there is none. */
  reference: string;
}

/** Of a European transfer (EPC069-12) in whatever letters, or a Swiss bill (Swiss Implementation Guidelines 4.2.2). */
export function transferIn(text: string): Transfer | undefined {
  const lines = linesOf(text);
  if (isTransferInAnyCase(lines))
    return { iban: lines[LINE.iban] ?? '', reference: lines[LINE.structured] ?? '' };
  return lines[0] === 'SPC' && /^0[12]\d\d$/.test(lines[1] ?? '')
    ? { iban: lines[3] ?? '', reference: '' }
    : undefined;
}

/**
 * A European transfer as its standard spells it: names of its parts and codes in capitals and without blanks, the amount with
 * a decimal point after `EUR`. Its version and its character set are those that it has.
 *
 * @returns `undefined` if the text is no such transfer, is spelled so already, or has no IBAN where it belongs
 */
export function spelledTransfer(text: string): string | undefined {
  const lines = linesOf(text);
  if (!isTransferInAnyCase(lines)) return undefined;
  // Of lines that are not in their places, it is unclear what is what.
  if (ibanFault(lines[LINE.iban] ?? '') !== undefined) return undefined;
  const spelled = lines.map((line, at) => {
    if (at === LINE.amount) return line === '' || isSpelledAmount(line) ? line : spelledAmount(line);
    // Version 001 must say whose bank it is; 002 need not.
    if (at === LINE.version && line === '001' && lines[LINE.bic] === '') return '002';
    // What is not ASCII is in the code as UTF-8.
    if (at === LINE.characters && /^[2-8]$/.test(line) && /[^\0-\x7F]/.test(text)) return '1';
    return CODES[at]?.test(line) ? bareCode(line) : line;
  });
  return spelled.every((line, at) => line === lines[at]) ? undefined : spelled.join('\n');
}

/**
 * A European transfer with its message to the recipient cut to what its standard allows: 140 characters, and 331 bytes for the
 * whole of it.
 *
 * @returns `undefined` if the text is no such transfer, is short enough, or is too long without the message
 */
export function shortenedTransfer(text: string): string | undefined {
  const lines = linesOf(text);
  if (!isTransferInAnyCase(lines)) return undefined;
  const letters = [...(lines[LINE.text] ?? '')];
  const cut = (length: number) =>
    lines.with(LINE.text, letters.slice(0, length).join('').trimEnd()).join('\n');
  const isLong = (text: string) => new TextEncoder().encode(text).length > LONGEST_TRANSFER;
  let length = Math.min(letters.length, LONGEST.reference);
  while (length > 0 && isLong(cut(length))) length--;
  return length === 0 || length === letters.length ? undefined : cut(length);
}

/** What consists of capitals and digits. A structured reference may also be of another kind, with blanks. */
const CODES: Readonly<Record<number, RegExp>> = {
  0: /^BCD$/i,
  3: /^SCT$/i,
  [LINE.bic]: /^[A-Z]{4} ?[A-Z]{2} ?[A-Z\d]{2} ?(?:[A-Z\d]{3})?$/i,
  [LINE.iban]: /./,
  [LINE.purpose]: /^[A-Z\d]{1,4}$/i,
};

function isTransferInAnyCase([first, , , fourth]: readonly string[]): boolean {
  return first?.toUpperCase() === 'BCD' && fourth?.toUpperCase() === 'SCT';
}

function isSpelledAmount(line: string): boolean {
  return /^EUR\d{1,9}(?:\.\d{1,2})?$/.test(line);
}

function spelledAmount(line: string): string {
  const amount = amountIn(line);
  return amount === undefined ? line : `EUR${amount}`;
}
