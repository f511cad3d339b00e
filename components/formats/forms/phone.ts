import { decoded } from '../../text/decoded.ts';
import { dialable } from '../../text/dialable.ts';
import { messageOf } from '../../text/message.ts';
import type { Form, Problem } from './form.ts';

export interface PhoneFields {
  number: string;
  /** Parameters, as they are written: `;ext=5`. */
  rest: string;
}

/** A number to call or to write to. */
export const NUMBER_FIELD = {
  name: 'number',
  label: 'fieldNumber',
  control: { type: 'line' },
  autocomplete: 'tel',
  inputMode: 'tel',
  direction: 'ltr',
  common: 'phone',
} as const;

/** A number to call (RFC 3966). */
export const phoneForm: Form<PhoneFields> = {
  id: 'phone',
  name: 'formPhone',
  fields: [NUMBER_FIELD],
  empty: { number: '', rest: '' },
  read(text) {
    const match = /^\s*tel:([^;?]*)(.*?)\s*$/is.exec(text);
    if (match === null) return undefined;
    const [, number = '', rest = ''] = match;
    return { number: decoded(number).trim(), rest };
  },
  write({ number, rest }) {
    const dialed = dialable(number);
    return {
      text: dialed === '' ? '' : `tel:${dialed.replaceAll('#', '%23')}${rest}`,
      problems: numberProblems('number', number),
    };
  },
  promise: ({ number }) => messageOf('promisePhone', dialable(number)),
};

/** What is to be said of a number to call or to write to. */
export function numberProblems<Field extends string>(
  field: Field,
  number: string,
): (Problem<Record<Field, string>> & { field: Field })[] {
  const dialed = dialable(number).replace(/[,;].*$/, '');
  if (number.trim() === '') return [];
  if (dialed === '') return [{ field, sentence: messageOf('phoneDigits') }];
  const digits = dialed.replace(/\D/g, '').length;
  // E.164 6.2.1.
  if (digits > 15) return [{ field, sentence: messageOf('phoneLong', 15) }];
  // Emergency numbers and codes such as *100# are the same wherever one is.
  if (/^\+|^\d{1,6}$|[*#]/.test(dialed)) return [];
  return [{ field, sentence: messageOf('phoneCountry'), isNote: true }];
}
