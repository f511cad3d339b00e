import { decoded } from '../../text/decoded.ts';
import { fieldsOf } from '../../text/fields.ts';
import { withUniformLineBreaks } from '../../text/line-breaks.ts';
import { messageOf } from '../../text/message.ts';
import { withAsciiDomain } from '../../text/standard-address.ts';
import type { Form, Problem } from './form.ts';

export interface MailFields {
  /** One address, or several with commas. */
  to: string;
  subject: string;
  message: string;
  /** Other header fields, as they are written: `cc=kim@example.org`. */
  rest: string;
}

/** Something to write to somebody (RFC 6068). Reads `MATMSG:` of older phones, too. */
export const mailForm: Form<MailFields> = {
  id: 'mail',
  name: 'formatMail',
  fields: [
    {
      name: 'to',
      label: 'fieldTo',
      control: { type: 'line' },
      autocomplete: 'email',
      inputMode: 'email',
      direction: 'ltr',
      common: 'email',
    },
    { name: 'subject', label: 'fieldSubject', control: { type: 'line' } },
    { name: 'message', label: 'fieldMessage', control: { type: 'lines' }, common: 'message' },
  ],
  empty: { to: '', subject: '', message: '', rest: '' },
  read: (text) => ofMailto(text) ?? ofOlder(text),
  write(fields) {
    const { to, subject, message, rest } = fields;
    const header = [
      ...(subject === '' ? [] : [`subject=${encoded(subject.replace(/[\r\n]+/g, ' '))}`]),
      ...(message === '' ? [] : [`body=${encoded(message)}`]),
      ...(rest === '' ? [] : [rest]),
    ].join('&');
    const recipients = to
      .split(',')
      .map((address) => recipient(address.trim()))
      .join(',');
    const text = recipients + header === '' ? '' : `mailto:${recipients}${header && `?${header}`}`;
    return { text, problems: problemsOf(fields) };
  },
  promise: ({ to }) => (to.trim() === '' ? messageOf('promiseMail') : messageOf('promiseMailTo', to.trim())),
};

function ofMailto(text: string): MailFields | undefined {
  const match = /^\s*mailto:([^?]*)(?:\?(.*?))?\s*$/is.exec(text);
  if (match === null) return undefined;
  const [, to = '', header = ''] = match;
  const fields = { to: decoded(to), subject: '', message: '', rest: '' };
  const others: string[] = [];
  for (const field of header.split('&').filter(Boolean)) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(field) ?? [];
    const known = { subject: 'subject', body: 'message' }[name.toLowerCase()] as
      | 'subject'
      | 'message'
      | undefined;
    if (known === undefined || fields[known] !== '') others.push(field);
    else fields[known] = withUniformLineBreaks(decoded(value));
  }
  return { ...fields, rest: others.join('&') };
}

function ofOlder(text: string): MailFields | undefined {
  const scheme = /^\s*MATMSG:/i.exec(text)?.[0];
  if (scheme === undefined) return undefined;
  const fields = fieldsOf(text.slice(scheme.length));
  return {
    to: fields.get('TO') ?? '',
    subject: fields.get('SUB') ?? '',
    message: withUniformLineBreaks(fields.get('BODY') ?? ''),
    rest: '',
  };
}

/** Blanks are `%20`, since phones show a plus sign as one, and line breaks `%0D%0A` (RFC 6068 5). */
function encoded(text: string): string {
  return encodeURIComponent(withUniformLineBreaks(text).replaceAll('\n', '\r\n').toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function recipient(address: string): string {
  return encodeURIComponent(withAsciiDomain(address).toWellFormed())
    .replaceAll('%40', '@')
    .replaceAll('%2B', '+');
}

function problemsOf({ to }: MailFields): Problem<MailFields>[] {
  if (to.trim() === '') return [];
  const isWrong = to.split(',').some((address) => !isMailAddress(address.trim()));
  return isWrong ? [{ field: 'to', sentence: messageOf('mailAddressWrong') }] : [];
}

/** Near enough to RFC 5322 3.4.1 to find what was mistyped: one at sign, no blank, a domain with a dot. */
export function isMailAddress(address: string): boolean {
  return /^[^\s@,;:<>()[\]]+@[^\s@,;:<>()[\].]+(?:\.[^\s@,;:<>()[\].]+)+$/u.test(address);
}
