import { withAsciiDigits } from '../../text/ascii-digits.ts';
import { bareCode, ibanFault, isCreditorReference } from '../../text/check-digits.ts';
import { messageOf } from '../../text/message.ts';
import { isTransfer } from '../encoding.ts';
import type { Form, Problem } from './form.ts';

export interface PaymentFields {
  recipient: string;
  /** As people write it, in groups or not. */
  iban: string;
  /** In euros, with a point or a comma; may be empty. */
  amount: string;
  /** A creditor reference (RF…), or a few words. */
  reference: string;
  /** The lines of what the fields were read from. `write` keeps those that the form has no field for. */
  original: string;
}

/** Where each stands, from 0 (EPC069-12 3.1). */
export const LINE = {
  version: 1,
  characters: 2,
  bic: 4,
  name: 5,
  iban: 6,
  amount: 7,
  purpose: 8,
  structured: 9,
  text: 10,
};

const NEW = ['BCD', '002', '1', 'SCT', '', '', '', '', '', '', '', ''];

/** In characters. */
export const LONGEST = { recipient: 70, reference: 140 };

/** In bytes of UTF-8: what a symbol of version 13 holds at level M, see `encoding.ts`. */
export const LONGEST_TRANSFER = 331;

/** Countries of the Single Euro Payments Area (EPC409-09). */
const SEPA =
  /^(?:A[DLT]|B[EG]|C[HYZ]|D[EK]|E[ES]|F[IR]|G[BIR]|H[RU]|I[EST]|L[ITUV]|M[CDEKT]|N[LO]|P[LT]|R[OS]|S[EIKM]|VA)/;

const EUROS: Intl.NumberFormatOptions = { style: 'currency', currency: 'EUR' };

/** A transfer in euros that banks' apps fill in (EPC069-12). */
export const paymentForm: Form<PaymentFields> = {
  id: 'payment',
  name: 'formatPayment',
  fields: [
    { name: 'recipient', label: 'fieldRecipient', control: { type: 'line' }, common: 'name' },
    { name: 'iban', label: 'fieldIban', control: { type: 'line' }, direction: 'ltr' },
    {
      name: 'amount',
      label: 'fieldAmount',
      control: { type: 'line' },
      inputMode: 'decimal',
      direction: 'ltr',
      hint: 'fieldAmountHint',
    },
    { name: 'reference', label: 'fieldReference', control: { type: 'line' } },
  ],
  empty: { recipient: '', iban: '', amount: '', reference: '', original: '' },
  read(text) {
    if (!isTransfer(text)) return undefined;
    const lines = linesOf(text);
    const at = (line: number) => lines[line] ?? '';
    return {
      recipient: at(LINE.name),
      iban: at(LINE.iban),
      amount: at(LINE.amount).replace(/^EUR/i, ''),
      reference: referenceIn(lines),
      original: lines.join('\n'),
    };
  },
  write(fields) {
    const { recipient, iban, amount, reference, original } = fields;
    const isEnough = recipient.trim() !== '' && iban.trim() !== '';
    const lines =
      original === '' ? [...NEW] : Array.from(NEW, (line, at) => original.split('\n')[at] ?? line);
    const [euros, isStructured] = [amountIn(amount), isCreditorReference(reference)];
    lines[LINE.name] = oneLine(recipient);
    // It was of the bank that had the account before. Only version 001 must say it.
    if (original !== '' && bareCode(iban) !== bareCode(lines[LINE.iban] ?? ''))
      [lines[LINE.version], lines[LINE.bic]] = ['002', ''];
    lines[LINE.iban] = bareCode(iban);
    lines[LINE.amount] = euros === undefined ? '' : `EUR${euros}`;
    // Others write both, or a reference of another kind.
    if (reference !== referenceIn(lines)) {
      lines[LINE.structured] = isStructured ? bareCode(reference) : '';
      lines[LINE.text] = isStructured ? '' : oneLine(reference);
    }
    // In a code, what is not ASCII is UTF-8.
    if (/[^\0-\x7F]/.test(lines.join(''))) lines[LINE.characters] = '1';
    const text = lines.join('\n').trimEnd();
    return { text: isEnough ? text : '', problems: problemsOf(fields, text) };
  },
  refusal: () => messageOf('paymentOther'),
  promise({ recipient, amount }) {
    const euros = amountIn(amount);
    return euros === undefined
      ? messageOf('promisePayment', oneLine(recipient))
      : messageOf('promisePaymentOf', { number: Number(euros), options: EUROS }, oneLine(recipient));
  },
};

function referenceIn(lines: readonly string[]): string {
  return lines[LINE.structured] || lines[LINE.text] || '';
}

/** Of a Swiss bill, the longest of such texts. */
const MOST_LINES = 40;

/** Lines of a transfer, without blanks at their ends. */
export function linesOf(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|\r|\n/, MOST_LINES)
    .map((line) => line.trim());
}

/**
 * An amount as the standard has it, `1234.50`: the last comma or point is decimal if one or two digits follow it. `1.234` may
 * be either, so it is none.
 *
 * @returns `undefined` if it is none, or not from 0.01 to 999,999,999.99
 */
export function amountIn(written: string): string | undefined {
  // Cents that are raised, fractions: as ASCII, they would be other digits of the same number.
  if (/\p{No}/u.test(written)) return undefined;
  const bare = withAsciiDigits(written)
    .replaceAll('٫', '.')
    .replace(/\p{Cf}/gu, '')
    // Within a number, only what groups thousands.
    .replace(/(?<!\d)\s|\s(?!\d)|[\s'’٬](?=\d{3}(?!\d))/g, '')
    .replace(/^(?:EUR|€)|(?:EUR(?:OS?)?|€)$/gi, '')
    // `12,–`: no cents.
    .replace(/[.,][-–—]+$/, '');
  const match =
    /^([1-9]\d{0,2}(?:([.,])\d{3}(?:\2\d{3})+(?!\2)|([.,])\d{3}(?!\3)(?=[.,]))|\d*)(?:[.,](\d{1,2}))?$/.exec(
      bare,
    );
  if (match === null || bare === '') return undefined;
  const [, whole = '', , , cents = ''] = match;
  const euros = Number(whole.replace(/\D/g, '') || 0);
  const amount = `${euros}.${cents.padEnd(2, '0')}`;
  return Number(amount) >= 0.01 && euros <= 999_999_999 ? amount : undefined;
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\n\u2028\u2029\s]+/g, ' ')
    .trim();
}

function problemsOf(fields: PaymentFields, text: string): Problem<PaymentFields>[] {
  const { recipient, iban, amount, reference } = fields;
  const problems: Problem<PaymentFields>[] = [];
  const add = (field: keyof PaymentFields, sentence: Problem<PaymentFields>['sentence']) =>
    problems.push({ field, sentence });
  if ((recipient + iban + amount + reference).trim() === '') return problems;
  if (recipient.trim() === '') add('recipient', messageOf('paymentRecipientMissing'));
  if ([...oneLine(recipient)].length > LONGEST.recipient)
    add('recipient', messageOf('paymentLong', LONGEST.recipient));
  if (iban.trim() === '') add('iban', messageOf('paymentIbanMissing'));
  else if (ibanFault(iban) !== undefined) add('iban', messageOf('paymentIbanWrong'));
  else if (!SEPA.test(bareCode(iban))) add('iban', messageOf('paymentIbanElsewhere'));
  if (amount.trim() !== '' && amountIn(amount) === undefined) add('amount', messageOf('paymentAmountWrong'));
  if (looksLikeReference(reference) && !isCreditorReference(reference))
    add('reference', messageOf('paymentReferenceWrong'));
  else if ([...oneLine(reference)].length > LONGEST.reference)
    add('reference', messageOf('paymentLong', LONGEST.reference));
  else if (new TextEncoder().encode(text).length > LONGEST_TRANSFER)
    add('reference', messageOf('noticeOffStandard'));
  return problems;
}

/** As of a creditor reference: `RF`, two digits, and more than a word would have. */
function looksLikeReference(text: string): boolean {
  return /^RF\d\d[0-9A-Z]{1,21}$/.test(bareCode(text)) && /^\s*RF\s?\d\d/i.test(text);
}
