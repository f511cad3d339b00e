import { contentLinesOf } from '../text/content-lines.ts';
import { fieldsOf } from '../text/fields.ts';
import type { Format } from './format.ts';
import { slug } from './slug.ts';

/** A person or a company for the address book: vCard (RFC 6350), MECARD and BIZCARD. Called by its own name. */
export const contact = {
  id: 'contact',
  name: 'formatContact',
  named: 'namedContact',
  direction: 'auto',
  hasFields: true,
  recognize(text) {
    if (/^\s*BEGIN:VCARD\b/i.test(text)) return nameOf(contentLinesOf(text), ';');
    const scheme = /^\s*(?:ME|BIZ)CARD:/i.exec(text)?.[0];
    return scheme && nameOf(fieldsOf(text.slice(scheme.length)), ',');
  },
  called: (name) => name,
  caption: (name) => name || 'vCard',
  fileName: (name) => slug(name) || 'contact',
} as const satisfies Format<string>;

/** Family name first, as the formats have it. */
function nameOf(fields: ReadonlyMap<string, string>, separator: string): string {
  const [family = '', given = ''] = (fields.get('N') ?? '').split(separator).map((part) => part.trim());
  const parts = fields.has('X') ? [family, fields.get('X')] : [given, family];
  const name = fields.get('FN') || parts.filter(Boolean).join(' ');
  return (name || fields.get('ORG') || fields.get('C') || fields.get('NICKNAME') || '').trim();
}
