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
    return keysOf(host).flatMap((key) => this.#lines.get(key) ?? []);
  }
}

/** Longer hosts are not in any table (RFC 1035 2.3.4). */
const LONGEST = 255;

/** What stands after a name in any country: `google.co.uk`, `google.com.br`, `google.de`. */
const ANY_COUNTRY = /(?<=[^.])\.(?:(?:com?|org|net|ne|or)\.[a-z]{2}|[a-z]{2,})$/;

function keysOf(host: string): string[] {
  if (host.length > LONGEST) return [];
  const name = host.replace(ANY_COUNTRY, '');
  return [...withParents(host), ...withParents(name).map((each) => `${each}.*`)];
}

function withParents(host: string): string[] {
  const names = [host];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1))
    names.push(host.slice(dot + 1));
  return names;
}

/** The part of a host that someone registered, as far as its form tells: `example.co.uk`, `example.com`; an IP address whole. */
export function siteOf(host: string): string {
  return /[^.]+\.(?:(?:com?|org|net|ne|or)\.[a-z]{2}|[a-z][^.]*)$/.exec(host)?.[0] ?? host;
}
