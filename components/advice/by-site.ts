/**
 * Looks lines of a table up by the host of an address: `example.com` stands for itself and every name under it,
 * `example.*` for the same name under any top-level domain, such as `example.com` and `example.co.uk`.
 */
export class BySite<Line> {
  readonly #lines = new Map<string, Line[]>();

  /** @param entries each with its sites, separated by blanks */
  constructor(entries: Iterable<readonly [sites: string, line: Line]>) {
    for (const [sites, line] of entries) {
      for (const site of sites.split(' ')) {
        const lines = this.#lines.get(site);
        if (lines === undefined) this.#lines.set(site, [line]);
        else lines.push(line);
      }
    }
  }

  /** @param host in lower case */
  of(host: string): Line[] {
    const found: Line[] = [];
    if (host.length > LONGEST) return found;
    this.#add(found, host, '');
    this.#add(found, host.replace(ANY_COUNTRY, ''), '.*');
    return found;
  }

  /** The lines of a name and of all its parent domains. */
  #add(found: Line[], name: string, end: string): void {
    for (let from = 0; ; ) {
      const lines = this.#lines.get(name.slice(from) + end);
      if (lines !== undefined) found.push(...lines);
      const dot = name.indexOf('.', from);
      if (dot === -1) return;
      from = dot + 1;
    }
  }
}

/** No host name is longer (RFC 1035 2.3.4). */
const LONGEST = 255;

/** The ending of a name in any country: `google.co.uk`, `google.com.br`, `google.de`. */
const ANY_COUNTRY = /(?<=[^.])\.(?:(?:com?|org|net|ne|or)\.[a-z]{2}|[a-z]{2,})$/;

/** The registered part of a host, judging by its form: `example.co.uk`, `example.com`; all of an IP address. */
export function siteOf(host: string): string {
  return /[^.]+\.(?:(?:com?|org|net|ne|or)\.[a-z]{2}|[a-z][^.]*)$/.exec(host)?.[0] ?? host;
}
