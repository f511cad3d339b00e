import { partsOf } from '../../text/content-lines.ts';

/** Names of fields (WPA3 specification 7, ZXing's wiki). Anything else between semicolons is part of a value. */
const FIELD = /^\s*(?:[TSPHIRKEA]|AI|PH2):/i;

/** A field that is not known, or the beginning of another network: what is meant is unclear. */
const UNCLEAR = /^\s*(?:[A-Z]\w{0,3}|wifi):/;

/** Changes only what is certainly wrong. `undefined` if nothing is certain: no field begins the text, or others follow its end. */
export function mendedFields(written: string): string | undefined {
  const parts = partsOf(written.trimEnd());
  const last = parts.findLastIndex((part) => part !== '');
  if (last === -1) return undefined;
  const end = parts.findIndex((part) => part.trim() === '');
  if (end !== -1 && parts.slice(end).some((part) => part.trim() !== '')) return undefined;
  const fields: string[] = [];
  for (const part of parts.slice(0, last + 1)) {
    if (FIELD.test(part)) fields.push(part);
    else if (fields.length === 0 || UNCLEAR.test(part)) return undefined;
    else fields.push(`${fields.pop()};${part}`);
  }
  const isClosed = last < parts.length - 1;
  const closing = isClosed ? ';'.repeat(parts.length - 1 - last) : ';;';
  return fields.map(mendedField).join(';') + closing;
}

/** Escapes all special characters if one of them certainly lacks its backslash. */
function mendedField(field: string): string {
  const [name = ''] = FIELD.exec(field) ?? [];
  const value = field.slice(name.length);
  const isWrong = /(?<!\\)(?:\\\\)*(?:;|\\(?:[^\\;,":]|$))/.test(value);
  return isWrong ? name + escaped(value.replace(/\\([\\;,":])/g, '$1')) : field;
}

/** A backslash before what has a meaning of its own. Percent signs have none: Android does not decode them. */
export function escaped(value: string): string {
  return value.toWellFormed().replace(/[\\;,":]/g, '\\$&');
}
