/** Tokens with a marker of their service, added so that leaks can be found. Nothing else looks like them. */
const MARKED_TOKENS = [
  // JSON Web Tokens (RFC 7519 3.1): two base64url JSON objects and a signature, which may be empty.
  String.raw`eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*`,
  // Encrypted ones (RFC 7516 3.1): a header and four more parts.
  String.raw`eyJ[\w-]{8,}\.[\w-]*\.[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}`,
  // GitHub, GitLab, npm, PyPI
  String.raw`gh[opsur]_\w{30,}|github_pat_\w{30,}|gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[\w-]{20,}|npm_\w{36}|pypi-AgE[\w-]{40,}`,
  // Slack, Discord, Telegram
  String.raw`xox[abeprs]-[\w-]{20,}|xapp-[\w-]{20,}|[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}|(?:bot)?\d{8,10}:AA[\w-]{33}`,
  // Stripe, Square, Shopify, PayPal's Braintree
  String.raw`(?:[rs]k_(?:live|test)|whsec)_\w{16,}|sq0(?:atp|csp)-[\w-]{20,}|shp(?:at|ss|ca|pa)_[0-9a-f]{32}|access_token\$production\$\w{16}\$\w{32}`,
  // Google: keys, access tokens, client secrets; its private addresses of calendars.
  String.raw`AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{28}|private-[0-9a-f]{32}`,
  // Models
  String.raw`sk-(?:proj|ant|or|svcacct)-[\w-]{20,}|sk-[A-Za-z0-9]{32,}|hf_[A-Za-z0-9]{30,}|gsk_\w{40,}|xai-\w{40,}|pplx-\w{40,}|r8_\w{37}`,
  // Clouds and tools
  String.raw`d(?:op|oo|or)_v1_[0-9a-f]{64}|hvs\.[\w-]{24,}|glsa_\w{32}_[0-9a-f]{8}|dapi[0-9a-f]{32}|SG\.[\w-]{22}\.[\w-]{43}|key-[0-9a-f]{32}|[0-9a-f]{32}-us\d{1,2}`,
  String.raw`lin_api_\w{40}|figd_[\w-]{40,}|ntn_\w{40,}|secret_\w{43}|pat\w{14}\.[0-9a-f]{64}|ATATT3x[\w=-]{100,}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|tskey-[\w-]{20,}|sbp_[0-9a-f]{40}|nfp_\w{36}|NRAK-\w{27}|sntry[su]_[\w=+/-]{40,}`,
];

const KNOWN_TOKEN = new RegExp(String.raw`(?<![\w-])(?:${MARKED_TOKENS.join('|')})(?![\w-])`);

/**
 * PEM (RFC 7468 10, 11), PuTTY, WireGuard, age, Nostr (NIP-19), extended private keys (BIP 32) and private keys of
 * wallets (WIF) that stand alone.
 */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-\d|^\s*(?:PrivateKey|PresharedKey)\s*=\s*[\w+/]{43}=|\bAGE-SECRET-KEY-1[0-9A-Z]{50,}|\bnsec1[02-9ac-hj-np-z]{58}\b|\b[xyzt]prv[1-9A-HJ-NP-Za-km-z]{100,}|^\s*(?:5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})\s*$/im;

/** Values that are a state rather than a secret: `?password=reset`, `?token=required`. */
const STATE =
  /^(?:reset|forgot|forgotten|lost|new|changed?|updated?|create|recover|required|optional|expired|invalid|valid|missing|failed|success|ok|on|off|true|false|yes|no|none|null|undefined|show|hide|hidden|redacted|example|secret|token|password|session|string|x+|\*+|\.+)$/i;

/** Placeholders in documentation: `YOUR_API_KEY`, `<token>`, `{token}`, `$TOKEN`, `demo`. */
const PLACEHOLDER = /^[<{[$%:].*|(?:^|[-_ ])(?:your|my|demo|sample|test|dummy|placeholder)(?:[-_ ]|$)/i;

/** Accounts and transactions in blockchains: public, and often called `token`. Ethereum's in base 16, Solana's in 58. */
const IN_BLOCKCHAIN = /^(?:0x(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})|[1-9A-HJ-NP-Za-km-z]{43,44})$/;

/** Keys that are public in pages: Mapbox's, Stripe's. */
const PUBLISHABLE = /^pk[._]/;

/** Keys in groups, for people to type: `A3-ASWWYB-798JRY-LJVD4`. */
const IN_GROUPS = /^(?:[A-Z0-9]{2,8}-){3,}[A-Z0-9]{2,8}$/;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a value contains a marked token. */
export function isKnownToken(value: string): boolean {
  const match = KNOWN_TOKEN.exec(value);
  // In documentation, letters replace it.
  return match !== null && !/[xX*]{6}|0{10}/.test(match[0]);
}

/** Whether a text contains a private key. */
export function hasPrivateKey(text: string): boolean {
  return PRIVATE_KEY.test(text);
}

/** Whether a value can be a password: not a state, a placeholder or a public key. */
export function isValue(value: string): boolean {
  return value.length >= 4 && !STATE.test(value) && !PLACEHOLDER.test(value) && !PUBLISHABLE.test(value);
}

/**
 * Whether a value looks randomly generated rather than written by a person. In random text of base 16 to base 64, letters
 * and digits alternate, or capitals follow small letters, more often than every fourth character; in joined words and
 * numbers (`iphone15promax256gb`, `Chapter12Section3`), less often.
 *
 * @param length minimum length, in characters
 */
export function isRandom(value: string, length: number): boolean {
  if (value.length < length || IN_BLOCKCHAIN.test(value) || PLACEHOLDER.test(value)) return false;
  if (UUID.test(value)) return true;
  if (!/^[\w\-+/=.~:|*!]+$/.test(value)) return false;
  const runs = IN_GROUPS.test(value) ? [value.replaceAll('-', '')] : value.match(/[A-Za-z0-9]{10,}/g);
  return (runs ?? []).some(isMixed);
}

function isMixed(run: string): boolean {
  if (!/[A-Za-z]/.test(run)) return false;
  // Letters alone carry less information, so more are needed. Few words have capitals this often.
  if (!/[0-9]/.test(run))
    return run.length >= 20 && (run.match(/[a-z](?=[A-Z])/g) ?? []).length >= run.length / 5;
  const changes = run.match(/[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])|[a-z](?=[A-Z])/g) ?? [];
  // Few words can be written in base 16, so fewer changes are enough.
  const least = /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(run) ? 0.12 : 0.24;
  return changes.length >= 3 && changes.length / run.length >= least;
}
