import { recognize } from '../../formats/formats.ts';
import { MOST_CHARACTERS } from '../../qr/most-characters.ts';
import { type Address, addressOf, isOnWeb } from '../../text/address.ts';
import { decoded } from '../../text/decoded.ts';
import { reachOf } from '../../text/host.ts';
import { type MessageKey, messageOf } from '../../text/message.ts';
import { type Parameter, parametersOf, withoutParameters } from '../../text/parameters.ts';
import { hasPrivateKey, isKnownToken, isRandom, isValue } from '../../text/secret-value.ts';
import { fix, type Rule } from '../advice.ts';
import { BySite } from '../by-site.ts';
import { detourOf } from '../redirectors.ts';
import { kindOfName, plainName } from '../secret-names.ts';
import { tracksAt, tracksEverywhere } from '../tracking-parameters.ts';

/** What a page to sign in on is told about the attempt: with it, nobody gets in. */
const ATTEMPT = /^(?:session|sess|sid)$/;

/** What an authorization request is told about who sends it. */
const REQUEST = /^(?:key|login|hmac)$/;

/** Said beside a token that opens one article to whom it is sent. */
const GIFT = /gift|freebie|^(?:sharetype|leadsource)$/;

/** Beside a signature: until when it opens what, for whom. Azure, CloudFront, Google, AWS, Alibaba, Laravel. */
const TERMS = /^(?:expires?|exp|expiry|se|sp|policy|keypairid|awsaccesskeyid|googleaccessid|ossaccesskeyid)$/;

/** What stays as it is for everybody who looks at it. A signature on it keeps its size from being changed. */
const PUBLIC_FILE = /\.(?:avif|css|gif|ico|jpe?g|js|png|svg|webp|woff2?)$/i;
const PICTURE_SIZE = ['w', 'h', 'width', 'height', 'zoom'];

/** Where a random value in any parameter, or after it in the path, is a way in. */
const WAY_IN = new RegExp(
  `/(?:${[
    '(?:password|passwd|pwd|account|user)[-_/]?(?:reset|recovery|recover|forgot|change|set|edit)',
    '(?:reset|recover|forgot|lost|set|change|new|create)[-_]?(?:your[-_])?(?:password|pwd)',
    'passwort[-_/]?(?:zuruecksetzen|vergessen|reset|neu)|mot[-_]de[-_]passe[-_/](?:reinit\\w*|oubli\\w*|nouveau)|reinitialis\\w*[-_/]mot[-_]de[-_]passe',
    '(?:restablecer|recuperar|redefinir|cambiar|alterar)[-_](?:contrasena|clave|senha)|wachtwoord[-_/]?(?:vergeten|reset\\w*|herstellen|instellen)',
    '(?:verify|confirm|activate|validate)[-_/]?(?:e?-?mail|account|signup|registration)|e?-?mail[-_/](?:verify|verification|confirm|confirmation|validate)',
    'magic(?:[-_]?links?)?|unlock|passwordless|(?:login|signin|auth)[-_/]magic|reset|one[-_]?time[-_]?(?:login|link)|(?:auto|quick|email|token)[-_]?(?:login|signin)',
    '(?:login|sign-?in|auth)[-_/](?:token|link|once|email|key)|account[-_/]activation|activate|accept[-_]?invit(?:e|ation)|invit(?:e|ation)s?/accept',
  ].join('|')})(?=[/?#]|$)`,
  'i',
);

/** Where a random segment lets who has it read or write: webhooks, and feeds that are called private. */
const PRIVATE_SEGMENTS = /\/(?:(?:web)?hooks?\w*|private)\//i;

/** Whose webhooks are known by their hosts. */
const WEBHOOKS = new BySite([
  ['hooks.slack.com', /^\/(?:services|workflows|triggers)\/\w+\/\w+/],
  ['discord.com discordapp.com', /^\/api\/(?:v\d+\/)?webhooks\/\d+\/[\w-]{20,}/],
  ['webhook.office.com outlook.office.com outlook.office365.com', /^\/webhook(?:b2)?\/[\w@-]{20,}/],
  ['hooks.zapier.com', /^\/hooks\/\w+\/\d+\/\w{5,}/],
  ['make.com integromat.com', /^\/[a-z0-9]{32}$/],
  ['maker.ifttt.com', /\/with\/key\/[\w-]{10,}/],
]);

/** Calendars that programs fetch. What is random in the address of one is what keeps it private. */
const CALENDAR = /\.ics$/i;
const PUBLISHED = /\/(?:public|published)\//i;

/** Proxies hand over their password, and nothing else. */
const PROXIES = /^(?:ssr?|vmess|vless|trojan|hysteria2?|hy2|tuic):$/;

/** What stands on such pages as on any: identifiers, versions, and where one came from. */
const NO_WAY_IN = /^(?:ref|referr?er|v|version|hl|locale|return(?:url|to)?|\w+id)$/;

/** Contents and where they are: on a server of one's own, anything else that is random lets one in. */
const IDENTIFIERS =
  /^(?:id|uuid|guid|hash|sha\d*|md5|etag|rev|revision|commit|build|file|path|folder|image|img|gist|q|s)$/;

const SIGN_IN_PAGE =
  /\/(?:log-?[io]n|sign-?[io]n|sso|authori[sz]e|authenticate|oauth2?|openid-connect|openid|oidc|saml2?|adfs|cas|idp|login-actions|anmelden|connexion|entrar|acceso)(?=[/.;]|$)/i;

/** Where an authorization response arrives. */
const CALLBACK = /(?:callback|\/cb|\/signin-\w+|\/oauth2?(?:\/\w+)?)\/?$/i;

/** Albums and files that are shared, or shown on pages, by a key in the address. */
const SHARES = new BySite([
  ['photos.google.com onedrive.live.com 1drv.ms firebasestorage.googleapis.com firebasestorage.app', true],
]);

const ORDER = /\/(?:orders?|order-(?:status|received)|checkouts?)\//i;

/** WooCommerce's and PayPal's. */
const ORDER_NUMBER = /^(?:wc_order_\w+|EC-[0-9A-Z]{17})$/;

/** One server for one person, behind a name that anyone can look up. */
const TUNNELS = new BySite([
  [
    'devtunnels.ms ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev trycloudflare.com loca.lt lhr.life localhost.run serveo.net pinggy.link pinggy.io ts.net app.github.dev gitpod.io bore.pub zrok.io',
    true,
  ],
]);

/** One of these comes with the `code` of an authorization response (RFC 6749 4.1.2, OpenID Connect 3.1.2.5). */
const RESPONSE = ['state', 'scope', 'sessionstate', 'iss'];

/** Of a code, in characters. */
const SHORTEST_CODE = 10;

/** Addresses inside addresses are looked into this far. */
const DEPTH = 2;

/** A text that carries what its owner was signed in with, or what anyone may sign in with. */
export const signIn: Rule = (payload, address) => {
  const sentence = secretKind(payload.text, address);
  if (sentence === undefined) return undefined;
  // Without the secret in its path an address is another address: that is for the person to say, not for a fix.
  // Nor is the address of an app, such as `otpauth:`, of any use without the secret that it is there to hand over.
  const found = address && isOnWeb(address) && detourOf(address) === undefined ? secretsIn(address) : [];
  const rest = withoutParameters(payload.text, found);
  const isFixed = found.length > 0 && secretKind(rest, addressOf(rest)) === undefined;
  return {
    kind: 'sign-in',
    severity: 'exposes',
    sentence: messageOf(sentence),
    fixes: isFixed ? [fix(payload, rest, messageOf('adviceSignInFix'))] : [],
  };
};

/** What is said of the secret in a text; `undefined` if there is none. A network’s password is there to be handed over. */
function secretKind(text: string, address: Address | undefined): MessageKey | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  if (hasPrivateKey(text)) return 'advicePrivateKey';
  const { id, isSecret } = recognize(text);
  if (isSecret && id !== 'wifi') return id === 'second-factor' ? 'adviceSecondFactor' : 'adviceSignIn';
  if (address === undefined) return isKnownToken(text) ? 'adviceSignIn' : undefined;
  const { protocol } = address.url;
  if (protocol === 'data:') return undefined;
  if (PROXIES.test(protocol)) return 'adviceSignIn';
  // What counts of a redirector's address is where it leads.
  const detour = detourOf(address);
  const judged = detour === undefined ? address : addressOf(detour.target);
  return judged && (secretsIn(judged).length > 0 || hasSecretPath(judged)) ? 'adviceSignIn' : undefined;
}

/** The parameters of an address that let someone in. */
export function secretsIn(address: Address, depth = DEPTH): Parameter[] {
  const parameters = parametersOf(address);
  if (parameters.length === 0) return [];
  const around = surroundingsOf(address, parameters);
  return parameters.filter(({ name, value }) => {
    const key = plainName(name);
    if (value.length < 4 || kindOfName(key) === 'public' || around.isTracked(name)) return false;
    return isSecret(key, value, around) || (depth > 0 && hasSecretInside(value, depth - 1));
  });
}

/** What a parameter is judged by besides itself. */
interface Surroundings {
  /** Whether its name only tells where the reader came from. */
  isTracked: (name: string) => boolean;
  isRequest: boolean;
  isResponse: boolean;
  isSignInPage: boolean;
  isCallback: boolean;
  isWayIn: boolean;
  /** Beside what advertising adds, `sid` and the like are its numbers. */
  isCampaign: boolean;
  isGift: boolean;
  isShared: boolean;
  hasTerms: boolean;
  isPublicFile: boolean;
  /** Whether it is alone at the front door of somebody's own server. */
  isKnock: boolean;
  isFunction: boolean;
}

function surroundingsOf(address: Address, parameters: readonly Parameter[]): Surroundings {
  const { text, url, path: span, fragment } = address;
  const path = text.slice(span.start, span.end);
  const names = new Set(parameters.map(({ name }) => plainName(name)));
  const isTrackedHere = tracksAt(url.hostname);
  const isRequest = isSignInRequest(names);
  const isGift = [...names].some((name) => GIFT.test(name));
  return {
    isTracked: (name) => tracksEverywhere(name) || isTrackedHere(name),
    isRequest,
    isResponse: !isRequest && RESPONSE.some((name) => names.has(name)),
    isSignInPage: isRequest || SIGN_IN_PAGE.test(path),
    isCallback: CALLBACK.test(path),
    isWayIn: WAY_IN.test(path) || WAY_IN.test(text.slice(fragment.start)) || isPrivateCalendar(path),
    isCampaign: parameters.some(({ name }) => tracksEverywhere(name)),
    isGift,
    isShared: isGift || ORDER.test(path) || SHARES.of(url.hostname).length > 0,
    hasTerms: [...names].some((name) => TERMS.test(name)),
    isPublicFile: PUBLIC_FILE.test(path) || PICTURE_SIZE.some((name) => names.has(name)),
    isKnock: parameters.length === 1 && /^\/?$/.test(path) && isPersonal(address),
    isFunction: url.hostname.endsWith('.azurewebsites.net'),
  };
}

function isSecret(key: string, value: string, around: Surroundings): boolean {
  if (around.isGift && /^(?:access)?token$/.test(key)) return false;
  if (around.isShared && /^(?:(?:auth)?key|token|hmac)$/.test(key)) return false;
  if (isKnownToken(value)) return true;
  switch (kindOfName(key)) {
    case 'password':
      return isValue(value);
    case 'session':
      return !around.isSignInPage && isRandom(value, 16);
    case 'secret':
      return isValue(value) && isNoWord(value);
    case 'signature':
      return isSecretSignature(key, value, around);
    case 'ambiguous':
      if (around.isSignInPage && ATTEMPT.test(key)) return false;
      if (around.isRequest && REQUEST.test(key)) return false;
      if (around.isCampaign && key === 'sid') return false;
      return !ORDER_NUMBER.test(value) && isRandom(value, 16);
    default:
      return key === 'code' ? isSecretCode(value, around) : isWayIn(key, value, around);
  }
}

function isSecretSignature(key: string, value: string, around: Surroundings): boolean {
  if (around.isRequest) return false;
  if (around.hasTerms) return isNoWord(value) && value.length >= 16;
  return !around.isPublicFile && /^sig/.test(key) && key !== 'sign' && isRandom(value, 32);
}

/** Of an authorization response; of Azure's functions; or of a page where any random value lets one in. */
function isSecretCode(value: string, around: Surroundings): boolean {
  if (around.isResponse) return isRandom(value, SHORTEST_CODE) || isRandomCode(value);
  if (around.isCallback || around.isWayIn) return isRandom(value, 16) || isRandomCode(value);
  return around.isFunction && isRandom(value, 40);
}

function isWayIn(key: string, value: string, around: Surroundings): boolean {
  if (NO_WAY_IN.test(key)) return false;
  if (around.isWayIn && isRandom(value, 16)) return true;
  return around.isKnock && !IDENTIFIERS.test(key) && isRandom(value, 20);
}

/** RFC 6749 4.1.1, SAML 2.0 bindings 3.4, OpenID 2.0 9.1, WS-Federation 13.2. */
function isSignInRequest(names: ReadonlySet<string>): boolean {
  if (names.has('samlrequest') || names.has('openidmode') || names.has('wtrealm')) return true;
  return (
    names.has('clientid') &&
    ['redirecturi', 'responsetype', 'codechallenge', 'scope'].some((name) => names.has(name))
  );
}

/** Whether a server is one person's: in their network, or behind a tunnel. */
function isPersonal(address: Address): boolean {
  return TUNNELS.of(address.url.hostname).length > 0 || reachOf(address) !== 'anywhere';
}

function isPrivateCalendar(path: string): boolean {
  return CALENDAR.test(path) && !PUBLISHED.test(path);
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

/** A secret between slashes: one that says what it is, a webhook, or any after `/reset-password/` and its like. */
function hasSecretPath({ text, url, path, fragment }: Address): boolean {
  const written = text.slice(path.start, path.end);
  if (WEBHOOKS.of(url.hostname).some((pattern) => pattern.test(written))) return true;
  if (isPrivateCalendar(written) && randomSegments(written.replace(CALENDAR, ''), 20)) return true;
  const route = /^!?\//.test(text.slice(fragment.start)) ? text.slice(fragment.start, fragment.end) : '';
  return [written, route].some((segments) => {
    if (isKnownToken(segments)) return true;
    const after = WAY_IN.exec(segments) ?? PRIVATE_SEGMENTS.exec(segments);
    return after !== null && randomSegments(segments.slice(after.index + after[0].length), 16);
  });
}

function randomSegments(segments: string, length: number): boolean {
  const [written = ''] = segments.split('?', 1);
  return written.split('/').some((segment) => isRandom(decoded(segment), length));
}
