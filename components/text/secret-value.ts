/**
 * JSON Web Tokens (RFC 7519 3.1: two base64url JSON objects and a signature, which may be empty), and the tokens of
 * services that mark theirs: GitHub, GitLab, Slack, Stripe, Google, npm; and Google's private addresses of calendars.
 */
const KNOWN_TOKEN =
  /(?:^|[^\w-])(?:eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*|gh[opsur]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abeprs]-[\w-]{20,}|[rs]k_live_\w{16,}|ya29\.[\w-]{20,}|npm_\w{36}|private-[0-9a-f]{32})(?![\w-])/;

/** Words that parameters with the name of a secret have as state: `?password=reset`, `?token=required`. */
const STATE =
  /^(?:reset|forgot|forgotten|lost|new|changed?|updated?|create|recover|required|optional|expired|invalid|valid|missing|failed|success|ok|on|off|true|false|yes|no|none|null|undefined|show|hide|hidden|redacted|example|secret|token|password|session|string|x+|\*+|\.+)$/i;

/** What stands for a value in documentation: `YOUR_API_KEY`, `<token>`, `{token}`, `$TOKEN`, `demo`. */
const PLACEHOLDER = /^[<{[$%:].*|(?:^|[-_ ])(?:your|my|demo|sample|test|dummy|placeholder)(?:[-_ ]|$)/i;

/** `0x…` of an account or a transaction in a blockchain: public, and often called `token`. */
const PUBLIC_HEX = /^0x(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A value that says by its form what it is. */
export function isKnownToken(value: string): boolean {
  return KNOWN_TOKEN.test(value);
}

/** Whether a value can be a password: anything but what stands for one. */
export function isValue(value: string): boolean {
  return value.length >= 4 && !STATE.test(value) && !PLACEHOLDER.test(value);
}

/**
 * Whether a value looks made by a random generator and not by a person: no words, no numbers, no names in a row. In
 * random text of base 16 to base 64, letters and digits alternate, and capitals follow small letters, more than once
 * in four characters; in words and numbers joined (`iphone15promax256gb`, `Chapter12Section3`), less often.
 *
 * @param length the least it may have, in characters
 */
export function isRandom(value: string, length: number): boolean {
  if (value.length < length || PUBLIC_HEX.test(value) || PLACEHOLDER.test(value)) return false;
  if (UUID.test(value)) return true;
  if (!/^[\w\-+/=.~:|*!]+$/.test(value)) return false;
  return (value.match(/[A-Za-z0-9]{10,}/g) ?? []).some(isMixed);
}

function isMixed(run: string): boolean {
  if (!/[0-9]/.test(run) || !/[A-Za-z]/.test(run)) return false;
  const changes = run.match(/[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])|[a-z](?=[A-Z])/g) ?? [];
  // Few words can be written in base 16, so there it need not be as many.
  const least = /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(run) ? 0.12 : 0.24;
  return changes.length >= 3 && changes.length / run.length >= least;
}
