import {
  type ContentLine,
  escapedValue,
  fromQuotedPrintable,
  isQuotedPrintable,
  partsOf,
  unescaped,
} from '../text/content-lines.ts';

/** Values that consist of parts between semicolons, which are no part of the text (RFC 2426 3). */
const STRUCTURED = /^(?:N|ADR|ORG)$/;

/**
 * A line of any vCard as version 3.0 has it (RFC 2426). Of 2.1: names of types stand alone, and what is not ASCII is
 * quoted-printable. Of 4.0: numbers and pictures are addresses, the preferred is counted. A line of 3.0 stays as it is.
 */
export function asVersion3(line: ContentLine): ContentLine {
  const { name, parameters, value } = line;
  if (name === '') return line;
  if (name === 'VERSION') return lineWith(line, [], '3.0');
  const picture = /^data:image\/([\w+-]+);base64,(.*)$/is.exec(value);
  if (picture !== null && /^(?:PHOTO|LOGO)$/.test(name)) {
    const [, type = '', data = ''] = picture;
    return lineWith(line, ['ENCODING=b', `TYPE=${type.toUpperCase()}`], data);
  }
  const kept = parameters.map(typeOf).filter(isKept);
  if (name === 'TEL' && /^tel:/i.test(value)) return lineWith(line, kept, value.slice('tel:'.length));
  if (!isQuotedPrintable(parameters)) return lineWith(line, kept, value);
  const text = fromQuotedPrintable(line);
  const parts = STRUCTURED.test(name) ? partsOf(text).map(unescaped) : [text];
  return lineWith(line, kept, parts.map(escapedValue).join(';'));
}

function lineWith(line: ContentLine, parameters: readonly string[], value: string): ContentLine {
  if (parameters.join(';') === line.parameters.join(';') && value === line.value) return line;
  const written = `${line.group}${[line.name, ...parameters].join(';')}:${value}`;
  return { ...line, written, parameters, value };
}

function typeOf(parameter: string): string {
  if (/^PREF=\d+$/i.test(parameter)) return 'TYPE=PREF';
  if (/^(?:ENCODING=)?BASE64$/i.test(parameter)) return 'ENCODING=b';
  const quoted = /^TYPE="([\w,-]*)"$/i.exec(parameter)?.[1];
  if (quoted !== undefined) return `TYPE=${quoted}`;
  return parameter.includes('=') || isQuotedPrintable([parameter]) ? parameter : `TYPE=${parameter}`;
}

function isKept(parameter: string): boolean {
  return !/^(?:CHARSET=.*|(?:ENCODING=)?QUOTED-PRINTABLE|VALUE=uri)$/i.test(parameter);
}
