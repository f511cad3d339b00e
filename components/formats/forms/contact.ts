import {
  type ContentLine,
  contentLines,
  escapedValue,
  partsOf,
  textIn,
  unescaped,
} from '../../text/content-lines.ts';
import { dialable, isLabeled } from '../../text/dialable.ts';
import { withUniformLineBreaks } from '../../text/line-breaks.ts';
import { messageOf } from '../../text/message.ts';
import { wholeAddress } from '../../text/whole-address.ts';
import { asVersion3 } from '../vcard.ts';
import type { Form, Problem } from './form.ts';
import { isMailAddress } from './mail.ts';
import { isMecard, mecardOf, readMecard, unknownAsCard } from './mecard.ts';
import { numberProblems } from './phone.ts';

export interface ContactFields {
  firstName: string;
  lastName: string;
  organization: string;
  jobTitle: string;
  phone: string;
  email: string;
  website: string;
  /** Lines as on an envelope. */
  address: string;
  note: string;
  /** As MECARD where that has room for all that is filled in. */
  short: boolean;
  /** What the fields were read from. `write` keeps all of it that the form has no field for. */
  original: string;
}

const EMPTY: ContactFields = {
  firstName: '',
  lastName: '',
  organization: '',
  jobTitle: '',
  phone: '',
  email: '',
  website: '',
  address: '',
  note: '',
  short: false,
  original: '',
};

type Text = Exclude<keyof ContactFields, 'short' | 'original'>;

/** A property of a vCard, and the fields it is made of. */
interface Property {
  name: string;
  read(line: ContentLine): Partial<ContactFields>;
  /** All that the value is made of: as long as that is the same, the line stays. */
  from(fields: ContactFields): string;
  /** Whether the line does not stay, although the value is the same. Without it, it does. */
  isAmiss?(fields: ContactFields): boolean;
  /** The value; `undefined` if there is nothing to write. `old` are the lines there were. */
  write(fields: ContactFields, old: readonly ContentLine[]): string | undefined;
}

/** Of each, the first in a text. In the order in which they are written. */
const PROPERTIES: readonly Property[] = [
  {
    name: 'N',
    from: ({ firstName, lastName }) => `${firstName}\n${lastName}`,
    read({ value }) {
      const [lastName = '', firstName = ''] = partsOf(value).map(unescaped);
      return { firstName, lastName };
    },
    write({ firstName, lastName }, old) {
      const [middle, prefix, suffix] = otherNames(old);
      return [escapedValue(lastName), escapedValue(firstName), middle, prefix, suffix].join(';');
    },
  },
  {
    name: 'FN',
    from: contactName,
    read: () => ({}),
    write(fields, old) {
      const { firstName, lastName } = fields;
      const [middle, prefix, suffix] = otherNames(old);
      const others = [
        unescaped(prefix),
        firstName.trim(),
        unescaped(middle),
        lastName.trim(),
        unescaped(suffix),
      ];
      const full = middle + prefix + suffix === '' ? contactName(fields) : others.filter(Boolean).join(' ');
      return escapedValue(full || fields.email || dialable(fields.phone) || fields.phone);
    },
  },
  {
    name: 'ORG',
    from: ({ organization }) => organization,
    read: ({ value }) => ({ organization: unescaped(partsOf(value)[0] ?? '') }),
    write({ organization }, old) {
      const units = partsOf(old.find(({ name }) => name === 'ORG')?.value ?? '').slice(1);
      return present([escapedValue(organization), ...units].join(';'));
    },
  },
  text('TITLE', 'jobTitle'),
  {
    name: 'TEL',
    from: ({ phone }) => phone,
    isAmiss: ({ phone }) => isLabeled(phone),
    read: (line) => ({ phone: textIn(line).replace(/^tel:/i, '') }),
    write: ({ phone }) => present(dialable(phone) || escapedValue(phone)),
  },
  text('EMAIL', 'email'),
  {
    name: 'URL',
    from: ({ website }) => website,
    read: (line) => ({ website: textIn(line) }),
    // An address and no text: nothing is escaped (RFC 2426 3.6.8).
    write: ({ website }) => present(wholeAddress(website).replaceAll('\\', '%5C')),
  },
  {
    name: 'ADR',
    from: ({ address }) => address,
    read({ value }) {
      const parts = partsOf(value).map(unescaped).filter(Boolean);
      return { address: withUniformLineBreaks(parts.join('\n')) };
    },
    write: ({ address }) => present(escapedValue(address)) && `;;${escapedValue(address)};;;;`,
  },
  text('NOTE', 'note'),
];

/** A person or a company for the address book: vCard 3.0 (RFC 2426), since older Androids refuse 4.0. */
export const contactForm: Form<ContactFields> = {
  id: 'contact',
  name: 'formatContact',
  fields: [
    { name: 'firstName', label: 'fieldFirstName', control: { type: 'line' }, autocomplete: 'given-name' },
    {
      name: 'lastName',
      label: 'fieldLastName',
      control: { type: 'line' },
      autocomplete: 'family-name',
      isBeside: true,
    },
    {
      name: 'organization',
      label: 'fieldOrganization',
      control: { type: 'line' },
      autocomplete: 'organization',
    },
    {
      name: 'jobTitle',
      label: 'fieldJobTitle',
      control: { type: 'line' },
      autocomplete: 'organization-title',
      isBeside: true,
    },
    {
      name: 'phone',
      label: 'fieldPhone',
      control: { type: 'line' },
      autocomplete: 'tel',
      inputMode: 'tel',
      direction: 'ltr',
      common: 'phone',
    },
    {
      name: 'email',
      label: 'fieldEmail',
      control: { type: 'line' },
      autocomplete: 'email',
      inputMode: 'email',
      direction: 'ltr',
      common: 'email',
      isBeside: true,
    },
    {
      name: 'website',
      label: 'fieldWebsite',
      control: { type: 'line' },
      autocomplete: 'url',
      inputMode: 'url',
      direction: 'ltr',
    },
    { name: 'address', label: 'fieldAddress', control: { type: 'lines' }, autocomplete: 'street-address' },
    { name: 'note', label: 'fieldNote', control: { type: 'lines' }, common: 'notes' },
    {
      name: 'short',
      label: 'fieldShort',
      control: { type: 'checkbox' },
      hint: 'fieldShortHint',
      isShown: ({ short }, { shorter }) => short || shorter !== undefined,
    },
  ],
  empty: EMPTY,
  read(text) {
    if (isMecard(text)) return { ...EMPTY, ...readMecard(text), short: true, original: text };
    if (!/^\s*BEGIN:VCARD\b/i.test(text)) return undefined;
    const fields = readCard(text);
    // Without line breaks, it has no lines.
    return isEmpty(fields) && /END:VCARD/i.test(text) ? undefined : { ...fields, original: text };
  },
  write(fields) {
    const problems = problemsOf(fields);
    if (isEmpty(fields)) return { text: '', problems: [] };
    const mecard = mecardOf(fields);
    if (fields.short && mecard !== undefined) return { text: mecard, problems };
    const card = cardOf(fields);
    const isShorter = mecard !== undefined && mecard.length < card.length;
    return { text: card, problems, ...(isShorter && { shorter: mecard }) };
  },
  refusal: (text) => (/^\s*BIZCARD:/i.test(text) ? messageOf('formRareKind') : undefined),
  promise: (fields) => messageOf('promiseContact', contactName(fields) || fields.email || fields.phone),
  gives: (fields) => ({ name: contactName(fields) }),
};

function isEmpty(fields: ContactFields): boolean {
  return PROPERTIES.every(({ from }) => from(fields).trim() === '');
}

/** As it is read: the family name first where both are written in Chinese, Japanese or Korean. */
export function contactName({ firstName, lastName, organization }: ContactFields): string {
  const [first, last] = [firstName.trim(), lastName.trim()];
  const isEastAsian = [first, last].every((name) =>
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+$/u.test(name),
  );
  return (isEastAsian ? last + first : `${first} ${last}`.trim()) || organization.trim();
}

function readCard(text: string): ContactFields {
  const lines = contentLines(text).map(asVersion3);
  let fields = EMPTY;
  for (const property of PROPERTIES) {
    const line = lines.find(({ name }) => name === property.name);
    if (line) fields = { ...fields, ...property.read(line) };
  }
  const full = lines.find(({ name }) => name === 'FN');
  const hasName = fields.firstName + fields.lastName + fields.organization !== '';
  // Which word is the family name cannot be known.
  return hasName || full === undefined ? fields : { ...fields, firstName: textIn(full) };
}

/** A new vCard, or the one that was read with what has changed. */
function cardOf(fields: ContactFields): string {
  const isCard = !isMecard(fields.original) && fields.original !== '';
  const old = isCard ? contentLines(fields.original).map(asVersion3) : [];
  const before = isCard ? readCard(fields.original) : undefined;
  const isSame = ({ from, isAmiss }: Property) =>
    before !== undefined && from(before) === from(fields) && !isAmiss?.(fields);
  const left = new Set(PROPERTIES);
  const written: string[] = [];
  const writeRest = () => {
    for (const property of left) {
      const value = property.write(fields, old);
      if (value !== undefined) written.push(`${property.name}:${value}`);
    }
    left.clear();
    if (!isCard) written.push(...unknownAsCard(fields.original));
  };
  if (old[0]?.name !== 'BEGIN') written.push('BEGIN:VCARD');
  if (!old.some(({ name }) => name === 'VERSION')) old.splice(1, 0, VERSION);
  let isEnded = false;
  for (const line of old) {
    const property = [...left].find(({ name }) => name === line.name);
    if (line.name === 'END' && !isEnded) {
      writeRest();
      isEnded = true;
    }
    if (property === undefined || isSame(property)) written.push(line.written);
    else {
      const value = property.write(fields, old);
      const { group, parameters } = line;
      if (value !== undefined) written.push(`${group}${[property.name, ...parameters].join(';')}:${value}`);
    }
    if (property) left.delete(property);
  }
  if (!isEnded) {
    writeRest();
    written.push('END:VCARD');
  }
  return written.join('\r\n');
}

const VERSION: ContentLine = {
  written: 'VERSION:3.0',
  group: '',
  name: 'VERSION',
  parameters: [],
  value: '3.0',
};

/** Middle name, prefix and suffix, as they are written. */
function otherNames(lines: readonly ContentLine[]): [string, string, string] {
  const [, , middle = '', prefix = '', suffix = ''] = partsOf(
    lines.find(({ name }) => name === 'N')?.value ?? '',
  );
  return [middle, prefix, suffix];
}

function text(name: string, field: Text): Property {
  return {
    name,
    from: (fields) => fields[field],
    read: (line) => ({ [field]: textIn(line) }),
    write: (fields) => present(escapedValue(fields[field])),
  };
}

function present(value: string): string | undefined {
  return /[^;]/.test(value) ? value : undefined;
}

function problemsOf(fields: ContactFields): Problem<ContactFields>[] {
  const { email, website, phone } = fields;
  const problems: Problem<ContactFields>[] = [];
  if (contactName(fields) === '')
    problems.push({ field: 'firstName', sentence: messageOf('contactNameMissing') });
  // What phones make of letters, they make of a contact's number, too.
  const isKept = dialable(phone) === '' && (phone.match(/\p{Nd}/gu) ?? []).length > 2;
  problems.push(
    ...numberProblems('phone', phone).map((problem) =>
      isKept ? { ...problem, isNote: true as const } : problem,
    ),
  );
  if (email.trim() !== '' && !isMailAddress(email.trim()))
    problems.push({ field: 'email', sentence: messageOf('mailAddressWrong') });
  if (website.trim() !== '' && !/^(?:https?:\/\/)?[^\s/.]+\.[^\s]+$/i.test(website.trim()))
    problems.push({ field: 'website', sentence: messageOf('websiteWrong') });
  return problems;
}
