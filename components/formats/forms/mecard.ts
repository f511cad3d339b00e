import { escapedValue, partsOf } from '../../text/content-lines.ts';
import { dialable, isLabeled } from '../../text/dialable.ts';
import { wholeAddress } from '../../text/whole-address.ts';
import type { ContactFields } from './contact.ts';

type Field = Exclude<keyof ContactFields, 'short' | 'original' | 'firstName' | 'lastName'>;

/** What NTT docomo's format has room for. */
const FIELDS: Record<string, Field> = {
  TEL: 'phone',
  EMAIL: 'email',
  URL: 'website',
  ADR: 'address',
  NOTE: 'note',
};

const SCHEME = /^\s*MECARD:/i;

interface Entry {
  /** In capitals. */
  name: string;
  /** Escapes and all. */
  value: string;
}

export function isMecard(text: string): boolean {
  return SCHEME.test(text);
}

export function readMecard(text: string): Partial<ContactFields> {
  const fields: Partial<ContactFields> = {};
  for (const { name, value } of entriesOf(text).toReversed()) {
    const field = FIELDS[name];
    if (field !== undefined) fields[field] = plain(value);
    if (name === 'N') {
      const [first = '', last = ''] = partsOf(value, ',').slice(0, 2).toReversed();
      Object.assign(fields, { lastName: plain(last), firstName: plain(first) });
    }
  }
  return fields;
}

/** Half as long as a vCard, or `undefined` where something is filled in that it has no room for. */
export function mecardOf(fields: ContactFields): string | undefined {
  const { firstName, lastName, organization, jobTitle, original } = fields;
  const old = isMecard(original) ? entriesOf(original) : [];
  if (original !== '' && old.length === 0) return undefined;
  const values = Object.values(FIELDS).map((field) => fields[field]);
  if (organization + jobTitle !== '' || firstName + lastName === '') return undefined;
  if ([firstName, lastName, ...values].some((value) => /[\r\n]/.test(value))) return undefined;
  const name = (lastName === '' ? [firstName] : [lastName, firstName]).map(escaped).join(',');
  const parts = [`N:${name}`];
  for (const [entry, field] of Object.entries(FIELDS)) {
    const written = old.find(({ name }) => name === entry)?.value;
    const isAmiss = field === 'phone' && isLabeled(fields.phone);
    const isKept = written !== undefined && plain(written) === fields[field] && !isAmiss;
    const value = isKept ? written : escaped(writtenAs(field, fields[field]));
    if (value !== '') parts.push(`${entry}:${value}`);
  }
  return `MECARD:${[...parts, ...unknownOf(old)].map((part) => `${part};`).join('')};`;
}

function writtenAs(field: Field, value: string): string {
  if (field === 'phone') return dialable(value) || value;
  return field === 'website' ? wholeAddress(value) : value;
}

/** What the form has no field for: other names, and all but the first of a name. */
function unknownOf(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ name }, at) => {
      const isFirst = entries.findIndex((entry) => entry.name === name) === at;
      return !(isFirst && (name === 'N' || name in FIELDS));
    })
    .map(({ name, value }) => `${name}:${value}`);
}

/** The same as lines of a vCard, which has names for most. */
export function unknownAsCard(text: string): string[] {
  return unknownOf(entriesOf(text)).map((entry) => {
    const [name = '', value = ''] = [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)];
    const known = /^(?:TEL|EMAIL|URL|NOTE|NICKNAME|BDAY)$/.test(name);
    const written = escapedValue(plain(value));
    return name === 'ADR' ? `ADR:;;${written};;;;` : `${known ? name : `X-${name}`}:${written}`;
  });
}

function entriesOf(text: string): Entry[] {
  const written = text.replace(SCHEME, '');
  return [...written.matchAll(/\s*([\w-]+):((?:\\[\s\S]|[^\\;])*)(?:;|$)/g)].map(
    ([, name = '', value = '']) => ({ name: name.toUpperCase(), value }),
  );
}

function plain(value: string): string {
  return value.replace(/\\([\s\S])/g, '$1');
}

function escaped(value: string): string {
  return value.toWellFormed().replace(/[\\;:,]/g, '\\$&');
}
