/** How many lines of one text are looked at. */
const MOST = 500;

/**
 * The properties of a vCard or an iCalendar object by their names in capitals (RFC 6350 3.3, RFC 5545 3.1): folded lines
 * are joined, groups and parameters left out, escapes undone. Of a name that comes twice, the first counts.
 */
export function contentLinesOf(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/, MOST)) {
    const match = /^(?:[\w-]+\.)?([\w-]+)(?:;[^:]*)?:(.*)$/.exec(line.trim());
    const [, name = '', value = ''] = match ?? [];
    if (match === null || properties.has(name.toUpperCase())) continue;
    properties.set(
      name.toUpperCase(),
      value.replace(/\\(.)/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)),
    );
  }
  return properties;
}
