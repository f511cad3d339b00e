import { type Message, messageOf } from '../../text/message.ts';
import { recognize } from '../formats.ts';
import { contactForm } from './contact.ts';
import { eventForm } from './event.ts';
import type { Form, Written } from './form.ts';
import { mailForm } from './mail.ts';
import { messageForm } from './message.ts';
import { paymentForm } from './payment.ts';
import { phoneForm } from './phone.ts';
import { placeForm } from './place.ts';
import { wifiForm } from './wifi.ts';

/** In the order in which they are offered. */
export const FORMS = {
  wifi: wifiForm,
  contact: contactForm,
  event: eventForm,
  message: messageForm,
  mail: mailForm,
  phone: phoneForm,
  place: placeForm,
  payment: paymentForm,
} as const;

export type FormName = keyof typeof FORMS;

/** The fields of each form. */
export type FieldsOf<Name extends FormName> =
  (typeof FORMS)[Name] extends Form<infer Fields> ? Fields : never;

/** A form with what a text fills it with. */
export type Filled = { [Name in FormName]: { name: Name; fields: FieldsOf<Name> } }[FormName];

/** What is in the fields of a form, by their names. */
export type Values = Readonly<Record<string, string | boolean>>;

/** What a form writes of its fields, whichever it is. */
export function written({ name, fields }: Filled): Written<Values> {
  return formOf(name).write({ ...fields });
}

/** Why a text cannot be edited in the form of its kind; `undefined` if it can, or there is none. */
export function refusalOf(text: string): Message | undefined {
  if (filledFrom(text) !== undefined) return undefined;
  const { id } = recognize(text);
  const form: Pick<Form<never>, 'id' | 'refusal'> | undefined = Object.values(FORMS).find(
    (form) => form.id === id,
  );
  return form && (form.refusal?.(text) ?? messageOf('formUnclear'));
}

/** Any form. The caller must give it values for all of its fields, which the compiler cannot check. */
export function formOf(name: FormName): Form<Values> {
  return FORMS[name] as unknown as Form<Values>;
}

/** The form that a text can be edited in, or `undefined` if there is none. */
export function filledFrom(text: string): Filled | undefined {
  for (const name of Object.keys(FORMS) as FormName[]) {
    const fields = FORMS[name].read(text);
    if (fields !== undefined) return { name, fields } as Filled;
  }
  return undefined;
}
