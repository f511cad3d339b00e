import type { Message } from '../../text/message.ts';
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

/** What a form writes of its fields, whichever it is. */
export function written({ name, fields }: Filled): Written<Record<string, unknown>> {
  return formOf(name).write({ ...fields });
}

/** What a phone offers when it scans that. */
export function promised({ name, fields }: Filled): Message {
  return formOf(name).promise({ ...fields });
}

/** The fields of a `Filled` are those of its form, which the compiler cannot see. */
function formOf(name: FormName): Form<Record<string, unknown>> {
  return FORMS[name] as unknown as Form<Record<string, unknown>>;
}

/** The form that a text can be edited in, or `undefined` if there is none. */
export function filledFrom(text: string): Filled | undefined {
  for (const name of Object.keys(FORMS) as FormName[]) {
    const fields = FORMS[name].read(text);
    if (fields !== undefined) return { name, fields } as Filled;
  }
  return undefined;
}
