/**
 * The fields of a text such as `WIFI:T:WPA;S:Home;P:a\;b;;` or `MECARD:N:Doe,Jo;TEL:+49…;;`, by their names in
 * capitals. A backslash escapes the next character. If a name occurs twice, the first counts.
 *
 * @param written without the scheme
 */
export function fieldsOf(written: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/\s*([\w-]+):((?:\\[\s\S]|[^\\;])*)(?:;|$)/g)) {
    const key = name.toUpperCase();
    if (!fields.has(key)) fields.set(key, value.replace(/\\([\s\S])/g, '$1'));
  }
  return fields;
}
