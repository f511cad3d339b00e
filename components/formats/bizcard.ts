import { fieldsOf } from '../text/fields.ts';
import { type ContactFields, contactForm } from './forms/contact.ts';

/** Of a business card as old phones made it, such as `BIZCARD:N:Jo;X:Doe;C:Example;B:+15550100;;`; `undefined` of anything else. */
export function bizcardFields(text: string): ContactFields | undefined {
  const scheme = /^\s*BIZCARD:/i.exec(text)?.[0];
  if (scheme === undefined) return undefined;
  const fields = fieldsOf(text.slice(scheme.length));
  const field = (name: string) => fields.get(name)?.trim() ?? '';
  return {
    ...contactForm.empty,
    firstName: field('N'),
    lastName: field('X'),
    jobTitle: field('T'),
    organization: field('C'),
    address: field('A'),
    phone: field('B') || field('M'),
    email: field('E'),
  };
}
