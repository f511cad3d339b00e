import { decoded } from '../../text/decoded.ts';
import { dialable } from '../../text/dialable.ts';
import { withUniformLineBreaks } from '../../text/line-breaks.ts';
import { messageOf } from '../../text/message.ts';
import { textMessage } from '../text-message.ts';
import type { Form, Problem } from './form.ts';
import { NUMBER_FIELD, numberProblems } from './phone.ts';

export interface MessageFields {
  number: string;
  message: string;
}

/**
 * A text message. Written as `SMSTO:`, which phones' cameras read alike; of `sms:` (RFC 5724), iPhones and Androids want
 * the text in different places. Reads both.
 */
export const messageForm: Form<MessageFields> = {
  id: 'text-message',
  name: 'formMessage',
  fields: [
    NUMBER_FIELD,
    { name: 'message', label: 'fieldMessage', control: { type: 'lines' }, common: 'message' },
  ],
  empty: { number: '', message: '' },
  read(text) {
    // `SMS: please answer` is a note.
    if (textMessage.recognize(text) === undefined) return undefined;
    const older = /^\s*(?:sms|mms)to:([^:?&]*)(?::(.*))?$/is.exec(text);
    if (older !== null) {
      const [, number = '', message = ''] = older;
      return { number: number.trim(), message: withUniformLineBreaks(message) };
    }
    const match = /^\s*(?:sms|mms)(?:to)?:([^:;?&]*)(.*?)\s*$/is.exec(text);
    if (match === null) return undefined;
    const [, number = '', rest = ''] = match;
    const body = /[?&;]body=([^&]*)/i.exec(rest)?.[1] ?? /^:(.*)$/s.exec(rest)?.[1] ?? '';
    return { number: decoded(number.trim()), message: withUniformLineBreaks(decoded(body)) };
  },
  write({ number, message }) {
    const dialed = numbersIn(number).join(',');
    const words = withUniformLineBreaks(message).toWellFormed();
    const problems =
      number.trim() === '' && words !== ''
        ? [{ field: 'number' as const, sentence: messageOf('messageNumberMissing') }]
        : problemsOf(number);
    return { text: dialed === '' ? '' : `SMSTO:${dialed}:${words}`, problems };
  },
  promise: ({ number }) => messageOf('promiseMessage', numbersIn(number).join(', ')),
};

/** The problem of the first number that phones cannot use, or else of the first that they may not be able to. */
function problemsOf(written: string): Problem<MessageFields>[] {
  const problems = written.split(/[,;]/).flatMap((number) => numberProblems('number', number));
  const worst = problems.find(({ isNote }) => !isNote) ?? problems[0];
  return worst === undefined ? [] : [worst];
}

function numbersIn(written: string): string[] {
  return written.split(/[,;]/).map(dialable).filter(Boolean);
}
