import { recognize } from '../../formats/formats.ts';
import type { Field, Form, Problem } from '../../formats/forms/form.ts';
import { type FormName, formOf, type Values } from '../../formats/forms/forms.ts';
import type { Outcome } from '../../payload/outcome.ts';
import type { QrSymbol } from '../../qr/symbol.ts';
import { codeLabel } from '../../text/code-label.ts';
import { countedMessage, type Message, type MessageKey, messageOf } from '../../text/message.ts';
import { codeOf } from '../code-of.ts';
import { noticesOn } from '../view.ts';
import { FORM_NAMES, fieldsOf, type State } from './state.ts';
import { atTellingOf, shownTime, type TimeZone } from './time.ts';

/** What is seen and heard of the page for new codes, not yet in anybody's language. */
export interface View {
  kinds: readonly { name: FormName; label: MessageKey }[];
  /** The kind that is chosen. */
  name: FormName;
  fields: readonly ShownField[];
  code: { symbol: QrSymbol; label: Message } | undefined;
  /** In place of the code: what it still needs. */
  noCode: Message | undefined;
  /** What a phone offers when it scans the code. */
  promise: Message | undefined;
  /** In its place, what is wrong with the code, and whether the person has already left where it is wrong. */
  fault: { sentence: Message; isLeft: boolean } | undefined;
  notices: readonly Message[];
  outcome: Outcome | undefined;
}

export interface ShownField {
  field: Field<Values>;
  /** As its control has it. */
  value: string | boolean;
  isShown: boolean;
  isIdle: boolean;
  /** Of a time: a day alone. */
  isDayOnly: boolean;
  problem: Problem<Values> | undefined;
}

export function view(state: State, zone: TimeZone): View {
  const { name, left, level, outcome } = state;
  const form = formOf(name);
  const fields = fieldsOf(state, zone);
  const written = form.write(fields);
  const made = codeOf(written.text, level);
  const { code } = made;
  const needed = written.problems.find(({ isNote }) => !isNote);
  const fault = code.ok ? needed : undefined;
  return {
    kinds: FORM_NAMES.map((name) => ({ name, label: formOf(name).name })),
    name,
    fields: form.fields.map((field) => {
      const isDayOnly = field.control.type === 'time' && fields[field.control.dayOnlyWith] === true;
      const value = state.filled[name][field.name] ?? '';
      return {
        field,
        value: field.control.type === 'time' ? shownTime(String(value), isDayOnly, zone) : value,
        isShown: field.isShown?.(fields, written) ?? true,
        isIdle: field.isIdle?.(fields) ?? false,
        isDayOnly,
        problem: left.includes(field.name)
          ? written.problems.find((problem) => problem.field === field.name)
          : undefined,
      };
    }),
    code: code.ok ? { symbol: code.symbol, label: labelOf(code.text) } : undefined,
    noCode: code.ok
      ? undefined
      : code.reason === 'too-long'
        ? countedMessage('tooLong', code.over, code.capacity)
        : (needed?.sentence ?? messageOf('noCodeErased')),
    promise: code.ok && fault === undefined ? form.promise(atTellingOf(form, fields, zone)) : undefined,
    fault: fault && { sentence: faultIn(form, fault), isLeft: left.includes(fault.field) },
    // Not repeated if a field already says it.
    notices: noticesOn(made).filter(
      (notice) =>
        !written.problems.some(({ sentence }) => JSON.stringify(sentence) === JSON.stringify(notice)),
    ),
    outcome,
  };
}

function faultIn({ fields }: Form<Values>, { field, sentence }: Problem<Values>): Message {
  const label = fields.find(({ name }) => name === field)?.label ?? 'newCode';
  return messageOf('newCodeFault', messageOf(label), sentence);
}

function labelOf(text: string): Message {
  return codeLabel(recognize(text).description ?? text);
}
