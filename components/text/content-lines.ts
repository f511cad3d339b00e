import { withUniformLineBreaks } from './line-breaks.ts';

/** Lines to read at most. */
const MOST = 500;

/** A line of a vCard or an iCalendar object (RFC 6350 3.3, RFC 5545 3.1). */
export interface ContentLine {
  /** As it stands in the text, folded lines joined. */
  written: string;
  /** `item1.`, or empty. */
  group: string;
  /** In capitals; empty where the line is none. */
  name: string;
  /** `TYPE=CELL`, in the order in which they stand. */
  parameters: readonly string[];
  /** Escapes and all. */
  value: string;
}

/** All lines of an object but empty ones, in their order. */
export function contentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  const rest = withUniformLineBreaks(text.trimStart())
    .replace(/\n[ \t]/g, '')
    .split('\n', MOST);
  for (let line = rest.shift(); line !== undefined; line = rest.shift()) {
    // vCard 2.1 breaks what it writes so with an equals sign.
    while (line.endsWith('=') && goesOn(rest[0]) && isQuotedPrintable(lineOf(line).parameters))
      line = line.slice(0, -1) + rest.shift();
    if (line.trim() !== '') lines.push(lineOf(line));
  }
  return lines;
}

function goesOn(next: string | undefined): boolean {
  return next !== undefined && !/^(?:END:.*|\s*)$/i.test(next);
}

function lineOf(written: string): ContentLine {
  const match = /^([\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/s.exec(written);
  if (match === null) return { written, group: '', name: '', parameters: [], value: '' };
  const [, group = '', name = '', parameters = '', value = ''] = match;
  const separate = parameters.match(/(?:[^";]|"[^"]*")+/g) ?? [];
  return { written, group, name: name.toUpperCase(), parameters: separate, value };
}

/** A value without what only its way of writing asks for. */
export function textIn(line: ContentLine): string {
  return unescaped(isQuotedPrintable(line.parameters) ? fromQuotedPrintable(line) : line.value);
}

export function isQuotedPrintable(parameters: readonly string[]): boolean {
  return parameters.some((parameter) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter));
}

/** vCard 2.1 writes what is not ASCII so, in the character set that it names; without one, in UTF-8 or Windows-1252. */
export function fromQuotedPrintable({
  parameters,
  value,
}: Pick<ContentLine, 'parameters' | 'value'>): string {
  const named = parameters.map((parameter) => /^CHARSET="?([^"]*)"?$/i.exec(parameter)?.[1]).find(Boolean);
  return value.replace(/[\0-\x7F]+/g, (ascii) => {
    const units = ascii.match(/=[0-9A-F]{2}|[\s\S]/gi) ?? [];
    const bytes = Uint8Array.from(units, (unit) =>
      unit.length === 3 ? Number.parseInt(unit.slice(1), 16) : unit.charCodeAt(0),
    );
    return textFrom(bytes, named) ?? textFrom(bytes, 'utf-8') ?? textFrom(bytes, 'windows-1252') ?? ascii;
  });
}

/** `undefined` if the character set is unknown, or the bytes are not of it. */
function textFrom(bytes: Uint8Array, charset: string | undefined): string | undefined {
  if (charset === undefined) return undefined;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** RFC 6350 3.4, RFC 5545 3.3.11. */
export function unescaped(value: string): string {
  return value.replace(/\\(.)/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

export function escapedValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}

/** The parts of a value between semicolons, as they are written. */
export function partsOf(value: string, separator = ';'): string[] {
  const parts = [''];
  for (const [unit] of value.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (unit === separator) parts.push('');
    else parts[parts.length - 1] += unit;
  }
  return parts;
}

/** The values of an object by their names in capitals. Of a name that comes twice, the first counts. */
export function contentLinesOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of contentLines(text)) {
    if (line.name !== '' && !values.has(line.name)) values.set(line.name, textIn(line));
  }
  return values;
}
