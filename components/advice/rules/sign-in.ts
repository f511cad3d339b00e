import { type Address, addressOf, isOnWeb } from '../../text/address.ts';
import { decoded } from '../../text/decoded.ts';
import { messageOf } from '../../text/message.ts';
import { type Parameter, parametersOf, withoutParameters } from '../../text/parameters.ts';
import { fix, type Rule } from '../advice.ts';
import { isKnownToken, isRandom, isValue } from '../secret-value.ts';
import { tracksEverywhere } from '../tracking-parameters.ts';

/** Always a secret, whatever it is, as long as it is a value. Compared without `-`, `_`, `.` and `[]`. */
const PASSWORDS = /^(?:user|login|new|current|old)?(?:password|passwd|passphrase|passcode|pwd)$/;

/** Names of nothing but secrets. A value that is no word is enough. */
const SECRETS = new RegExp(
  `^(?:${[
    '(?:x)?(?:access|auth|id|refresh|oauth|oauth2|bearer|user|login|signin|session|sso|reset|resetpassword|passwordreset|magic|magiclink|confirmation|confirm|invitation|invite|unlock|verification|verify|activation|security|client|api|private|remember|recovery|impersonation|onetime|jwt|temp|temporary)token',
    '(?:x)?(?:api|access|auth|private|secret|client|subscription)key',
    'tokenhash|tokenid|(?:client|app|shared|api)?secret|jwt|bearer|samlresponse|samlart|assertion',
    'oauth(?:token|verifier|signature|code)|oobcode|magiclink|logincode|authcode|authorizationcode|otp|totp',
    'resetkey|resetcode|activationkey|activationcode|confirmationcode|verificationcode|invitecode',
    '(?:php|j|asp|aspnet)?sess(?:ion)?id|aspsessionid\\w*|sessionkey|cftoken|zenid|oscsid',
    'xamzsignature|xamzsecuritytoken|xgoogsignature|xosssignature|xmsauth|awssignature|qsignature',
  ].join('|')})$`,
);

/** Names of secrets and of much else: only a value that looks made by a random generator counts. */
const AMBIGUOUS =
  /^(?:token|auth|authorization|key|session|sid|ticket|login|pass|credential|t?hmac|nonce|authuserkey)$/;

/** Signatures over the rest of the address. What they open depends on what stands beside them. */
const SIGNATURES = /^(?:sig|signature|sign)$/;

/** Beside a signature: until when it opens what, for whom. Azure, CloudFront, Google, AWS, Alibaba, Laravel. */
const TERMS = /^(?:expires?|exp|expiry|se|sp|policy|keypairid|awsaccesskeyid|googleaccessid|ossaccesskeyid)$/;

/** What stays as it is for everybody who looks at it. A signature on it keeps its size from being changed. */
const PUBLIC_FILE = /\.(?:avif|css|gif|ico|jpe?g|js|png|svg|webp|woff2?)$/i;

/** Where a random value in any parameter, or after it in the path, is a way in. */
const WAY_IN =
  /\/(?:(?:password|passwd|pwd|account|user)[-_/]?(?:reset|recovery|recover|forgot|change|set|edit)|(?:reset|recover|forgot|set|change|new|create)[-_]?(?:your[-_])?(?:password|pwd)|(?:verify|confirm|activate|validate)[-_/]?(?:e?-?mail|account|signup|registration)|e?-?mail[-_/](?:verify|verification|confirm|confirmation|validate)|magic[-_]?links?|passwordless|(?:login|signin|auth)[-_/]magic|reset|one[-_]?time[-_]?(?:login|link)|(?:auto|quick|email)[-_]?(?:login|signin)|account[-_/]activation|activate)(?=[/?#]|$)/i;

/** What stands on such pages as on any: identifiers, versions, and where one came from. */
const NO_WAY_IN = /^(?:ref|referr?er|v|version|hl|locale|state|nonce|return(?:url|to)?|\w+id)$/;

/** `code` of an authorization response comes with the `state` of its request (RFC 6749 4.1.2). */
const SHORTEST_CODE = 10;

/** Addresses inside addresses are looked into this far. */
const DEPTH = 2;

/** An address that carries what its owner was signed in with, or what anyone may sign in with. */
export const signIn: Rule = (payload, address) => {
  if (address === undefined || address.url.protocol === 'data:') return undefined;
  const found = secretsIn(address);
  if (found.length === 0 && !hasSecretPath(address)) return undefined;
  const rest = withoutParameters(payload.text, found);
  return {
    kind: 'sign-in',
    severity: 'exposes',
    sentence: messageOf('adviceSignIn'),
    // Without the secret in its path an address is another address: that is for the person to say, not for a fix.
    // Nor is the address of an app, such as `otpauth:`, of any use without the secret that it is there to hand over.
    fixes:
      found.length === 0 || !isOnWeb(address) || isSecret(rest)
        ? []
        : [fix(payload, rest, messageOf('adviceSignInFix'))],
  };
};

function isSecret(text: string): boolean {
  const address = addressOf(text);
  return address !== undefined && (secretsIn(address).length > 0 || hasSecretPath(address));
}

/** The parameters of an address that let someone in. */
export function secretsIn(address: Address, depth = DEPTH): Parameter[] {
  const parameters = parametersOf(address);
  if (parameters.length === 0) return [];
  const names = new Set(parameters.map(({ name }) => plain(name)));
  const path = address.text.slice(address.path.start, address.path.end);
  const isWayIn = WAY_IN.test(path) || WAY_IN.test(address.text.slice(address.fragment.start));
  const isAuthorization = names.has('code') && names.has('state');
  const hasTerms = [...names].some((name) => TERMS.test(name));
  const isPublicFile = PUBLIC_FILE.test(path);

  return parameters.filter(({ name, value }) => {
    if (value.length < 4) return false;
    const key = plain(name);
    if (isKnownToken(value)) return true;
    if (PASSWORDS.test(key)) return isValue(value);
    if (SECRETS.test(key)) return isValue(value) && isNoWord(value);
    if (AMBIGUOUS.test(key)) return isRandom(value, 16);
    if (SIGNATURES.test(key)) {
      return hasTerms
        ? isNoWord(value) && value.length >= 16
        : !isPublicFile && key !== 'sign' && isRandom(value, 32);
    }
    if (key === 'code' && isAuthorization) return isRandom(value, SHORTEST_CODE) || isRandomCode(value);
    if (isWayIn && !NO_WAY_IN.test(key) && !tracksEverywhere(name) && isRandom(value, 16)) return true;
    return depth > 0 && hasSecretInside(value, depth - 1);
  });
}

/** No word, no words joined by hyphens, no short number. */
function isNoWord(value: string): boolean {
  if (!/^[^\s<>{}]{6,}$/.test(value)) return false;
  return (
    /\d.*\d/.test(value) ||
    (value.length >= 16 && !/^(?:[a-z]+|[A-Z]+)(?:[-_.](?:[a-z]+|[A-Z]+))*$/.test(value))
  );
}

/** Codes of Google (`4/0A…`), Microsoft (`0.A…`, `M.C5…`) and others that begin with a prefix of their own. */
function isRandomCode(value: string): boolean {
  return /^[\w-]{1,6}[./]/.test(value) && isRandom(value.replace(/^[\w-]{1,6}[./]/, ''), SHORTEST_CODE);
}

/** An address in a parameter, as for where to go after signing in. */
function hasSecretInside(value: string, depth: number): boolean {
  if (!/^(?:https?:\/)?\/[^?#]*[?#]/i.test(value)) return false;
  const inner = addressOf(value.startsWith('/') ? `https://in.invalid${value}` : value);
  return inner !== undefined && secretsIn(inner, depth).length > 0;
}

/** A token between slashes: one that says what it is, or any after `/reset-password/` and its like. */
function hasSecretPath({ text, path, fragment }: Address): boolean {
  const written = text.slice(path.start, path.end);
  const route = /^!?\//.test(text.slice(fragment.start)) ? text.slice(fragment.start, fragment.end) : '';
  return [written, route].some((segments) => {
    if (isKnownToken(segments)) return true;
    const after = WAY_IN.exec(segments);
    if (after === null) return false;
    const rest = segments.slice(after.index + after[0].length).split('?', 1)[0] ?? '';
    return rest.split('/').some((segment) => isRandom(decoded(segment), 16));
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.[\]\s]/g, '');
}
