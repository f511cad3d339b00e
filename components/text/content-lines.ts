import { decoded } from './decoded.ts';

/** Lines to read at most. */
const MOST = 500;

/**
 * The properties of a vCard or an iCalendar object by their names in capitals (RFC 6350 3.3, RFC 5545 3.1): folded lines
 * are joined, groups and parameters dropped, escapes resolved. If a name occurs twice, the first counts.
 */
export function contentLinesOf(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/, MOST)) {
    const match = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line.trim());
    const [, name = '', parameters = '', written = ''] = match ?? [];
    if (match === null || properties.has(name.toUpperCase())) continue;
    // How vCard 2.1 writes text that is not ASCII.
    const value = /QUOTED-PRINTABLE/i.test(parameters)
      ? decoded(written.replace(/=([0-9A-F]{2})/gi, '%$1'))
      : written;
    properties.set(
      name.toUpperCase(),
      value.replace(/\\(.)/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)),
    );
  }
  return properties;
}
