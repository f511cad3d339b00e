/** What a parameter may hold, as far as its name tells. */
export type NameKind =
  /** Nothing that lets anyone in, whatever it looks like. */
  | 'public'
  | 'password'
  | 'session'
  | 'secret'
  /** Secret or not: the value tells. */
  | 'ambiguous'
  | 'signature'
  | 'other';

/** Always a secret, whatever it is, as long as it is a value. */
const PASSWORDS = /^(?:user|login|new|current|old)?(?:password|passwd|passphrase|passcode|pwd)$/;

/** Names of nothing but secrets. A value that is no word is enough. */
const SECRETS = new RegExp(
  `^(?:${[
    '(?:x)?(?:access|auth|id|refresh|oauth|oauth2|bearer|user|login|signin|session|sso|reset|resetpassword|passwordreset|magic|magiclink|confirmation|confirm|invitation|invite|unlock|verification|verify|activation|security|client|api|private|remember|recovery|impersonation|onetime|jwt|temp|temporary)token',
    '(?:x)?(?:api|access|auth|private|secret|client|subscription|stream|feed|rss|login|admin|master)key',
    'tokenhash|(?:client|app|shared|api|consumer|webhook)?secret|jwt|bearer|samlresponse|samlart|assertion',
    'oauth(?:token|verifier|signature|code)|oobcode|magiclink|logincode|authcode|authorizationcode|otp|totp',
    'resetkey|resetcode|activationkey|activationcode|confirmationcode|verificationcode|invitecode',
    'sessionkey|cftoken|zenid|oscsid|passkey|torrentpass|passphrasekey|passticket|tkn|zak',
    'xamzsignature|xamzsecuritytoken|xgoogsignature|xosssignature|xmsauth|awssignature|qsignature',
  ].join('|')})$`,
);

/** Sessions of web servers; talks and showings have numbers by the same names. */
const SESSIONS = /^_?(?:(?:php|j|asp|aspnet|cgi|web|user)?sess(?:ion)?id|aspsessionid\w*)$/;

/** Names of secrets and of much else: only a value that looks made by a random generator counts. */
const AMBIGUOUS =
  /^(?:token|auth|authorization|key|session|sess|sid|ticket|login|pass|credentials?|creds?|t?hmac|authuserkey|ott|otk|otl|otc|otac|onetime|magic|access|accesscode|signin|sso|unlock|handoff|impersonate|\w*(?:token|tkn|jwt|secret|apikey|protectionbypass))$/;

/**
 * Public, whatever they look like: what an authorization request is told and gives back (RFC 6749 4.1.1, RFC 7636
 * 4.3, RFC 9101 5, SAML 2.0 bindings 3.4), places in long lists, what guards forms, gifts and shares.
 */
const PUBLIC = new RegExp(
  `^(?:${[
    'state|nonce|codechallenge|request|requesturi|samlrequest|relaystate|wctx|logincontext|loginchallenge',
    '(?:next|prev|previous|page|nextpage|prevpage|continuation|cursor|scroll|sync|skip|resume|start|search|pagination|more|batch|delta)token|continuation|\\w*cursor',
    '\\w*(?:csrf|xsrf)\\w*|requestverificationtoken|authenticitytoken',
    '\\w*gift\\w*|freebie|unlockedarticlecode|pwapitoken|(?:share|sharing|shared|public|preview|embed|view|guestlink)(?:token|key)|xsectoken|rlkey|resourcekey',
    '(?:order|cart|checkout|basket|tracking|campaign|redir|unsubscribe|publishable|site|recaptcha|turnstile|hcaptcha)(?:token|key)|\\w*clicktoken',
  ].join('|')})$`,
);

/** Signatures over the rest of the address. What they open depends on what stands beside them. */
const SIGNATURES = /^(?:sig|signature|sign|md5|secure)$/;

/** @param key as `plainName` gives it */
export function kindOfName(key: string): NameKind {
  if (PUBLIC.test(key)) return 'public';
  if (PASSWORDS.test(key)) return 'password';
  if (SESSIONS.test(key)) return 'session';
  if (SECRETS.test(key)) return 'secret';
  if (SIGNATURES.test(key)) return 'signature';
  return AMBIGUOUS.test(key) ? 'ambiguous' : 'other';
}

/** Names are compared in small letters, without `-`, `_`, `.` and `[]`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.[\]\s]/g, '');
}
