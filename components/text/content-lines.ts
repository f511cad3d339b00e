import { withUniformLineBreaks } from './line-breaks.ts';

/** At most this many lines are read. */
const MOST = 500;

/** A line of a vCard or an iCalendar object (RFC 6350 3.3, RFC 5545 3.1). */
export interface ContentLine {
  /** As it stands in the text, folded lines joined. */
  written: string;
  /** `item1.`, or empty. */
  group: string;
  /** In capitals; empty if the line has no name. */
  name: string;
  /** `TYPE=CELL`, in their order. */
  parameters: readonly string[];
  /** With its escapes. */
  value: string;
}

/** The lines of an object in their order, without empty ones. */
export function contentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  const rest = withUniformLineBreaks(text.trimStart())
    .replace(/\n[ \t]/g, '')
    .split('\n', MOST);
  for (let line = rest.shift(); line !== undefined; line = rest.shift()) {
    // In quoted-printable, vCard 2.1 ends a folded line with an equals sign.
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

/** A value without escapes and encoding. */
export function textIn(line: ContentLine): string {
  return unescaped(isQuotedPrintable(line.parameters) ? fromQuotedPrintable(line) : line.value);
}

export function isQuotedPrintable(parameters: readonly string[]): boolean {
  return parameters.some((parameter) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter));
}

/**
 * vCard 2.1 writes non-ASCII text in quoted-printable, in the character set that it names; without one, in UTF-8 or
 * Windows-1252.
 */
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

/** `undefined` if the character set is unknown, or the bytes are invalid in it. */
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

/** The parts of a value between separators, as written. */
export function partsOf(value: string, separator = ';'): string[] {
  const parts = [''];
  for (const [unit] of value.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (unit === separator) parts.push('');
    else parts[parts.length - 1] += unit;
  }
  return parts;
}

/** The values of an object by their names in capitals. If a name occurs twice, the first counts. */
export function contentLinesOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of contentLines(text)) {
    if (line.name !== '' && !values.has(line.name)) values.set(line.name, textIn(line));
  }
  return values;
}
