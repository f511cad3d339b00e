import { contactForm } from '../../formats/forms/contact.ts';
import { withUniformLineBreaks } from '../../text/line-breaks.ts';
import { messageOf } from '../../text/message.ts';
import { phoneOf } from '../../text/phone-number.ts';
import { fix, type Rule } from '../advice.ts';
import { linkOf, mailOf } from './reads-as-address.ts';

type Details = Record<'phone' | 'email' | 'website', string>;

/** In lines: a name, a number, an e-mail address, a website, and two or three of an address. */
const MOST_LINES = 8;

/** Two to four words with a capital each, and a title perhaps. Headings look the same, so an e-mail address must confirm it. */
const NAME =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|M|Mme)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|di|del|van|von|der|den|la|le|al|bin|ibn|y) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** Whom an e-mail address of no person's is for: `Contact Us`, `Press Office`. */
const ROLE =
  /^(?:admin|booking|business|contact|customer|director|hello|help|info|inquiries|jobs|kontakt|mail|marketing|news|office|press|sales|service|shop|studio|support|team|web|write)s?$/;

/** `Unter den Linden 6`, `10 Downing Street`. */
const STREET = /^\p{Lu}[\p{L}\p{M} .'’-]+ \d{1,4} ?[a-z]?$|^\d{1,5}[a-z]? \p{Lu}[\p{L}\p{M} .'’-]+$/u;

/** `10117 Berlin`, `London SW1A 2AA`, `Springfield, IL 62704`. */
const TOWN =
  /^(?:[A-Z]{1,2}-)?\d{4,6} \p{Lu}[\p{L}\p{M} .'’-]+$|^\p{Lu}[\p{L}\p{M} .'’-]+,? (?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/u;

/**
 * The lines of one contact: a name, then a number, an e-mail address, a website, a street and a town, each once at most and
 * nothing else; the e-mail address must have a word of the name. Which of a name's words is the family's is not guessed.
 */
export const contactLines: Rule = (payload, address) => {
  if (address !== undefined || (payload.kind !== 'selection' && payload.kind !== 'text')) return undefined;
  if (payload.text.length > 500) return undefined;
  const lines = withUniformLineBreaks(payload.text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [name = '', ...others] = lines;
  if (lines.length < 2 || lines.length > MOST_LINES || !NAME.test(name)) return undefined;
  const details = detailsIn(others);
  if (details === undefined || !isOf(name, details.email)) return undefined;
  const { text } = contactForm.write({ ...contactForm.empty, ...details, firstName: name });
  return {
    kind: 'contact-lines',
    severity: 'improvable',
    sentence: messageOf('adviceContactLines'),
    fixes: [fix(payload, withUniformLineBreaks(text), messageOf('adviceContactLinesFix'))],
  };
};

/** Whether an e-mail address has a word of the name, perhaps with an initial: `a.lovelace@…`, `alovelace@…`. */
function isOf(name: string, email: string): boolean {
  const local = wordsOf(email.slice(0, email.lastIndexOf('@')));
  return wordsOf(name).some(
    (word) =>
      word.length >= 3 &&
      !ROLE.test(word) &&
      local.some((part) => part.includes(word) && part.length <= word.length + 1),
  );
}

/** In small letters without accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** `undefined` if a line is something else, or of a kind that there was before. */
function detailsIn(lines: readonly string[]): (Details & { address: string }) | undefined {
  const details: Details = { phone: '', email: '', website: '' };
  const address: string[] = [];
  for (const line of lines) {
    const found = detailIn(line);
    const [field, value] = found ?? [];
    if (field !== undefined && value !== undefined) {
      if (details[field] !== '') return undefined;
      details[field] = value;
    } else if (address.length === 0 ? STREET.test(line) : address.length === 1 && TOWN.test(line)) {
      address.push(line);
    } else return undefined;
  }
  // A street without its town is no address.
  return address.length === 1 ? undefined : { ...details, address: address.join('\n') };
}

function detailIn(line: string): [keyof Details, string] | undefined {
  const mail = mailOf(line);
  if (mail !== undefined) return ['email', decodeURIComponent(mail.slice('mailto:'.length))];
  const phone = phoneOf(line);
  if (phone !== undefined) return ['phone', phone.slice('tel:'.length)];
  const link = /^https?:\/\/\S+$/i.test(line) ? line : linkOf(line);
  return link === undefined ? undefined : ['website', link];
}
