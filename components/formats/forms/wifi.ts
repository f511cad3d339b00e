import { fieldsOf } from '../../text/fields.ts';
import { messageOf } from '../../text/message.ts';
import { wifiText } from '../../text/wifi-text.ts';
import type { Form, Problem } from './form.ts';
import { escaped, mendedFields } from './wifi-fields.ts';

/** What stands after `T:`: any WPA with a password, WPA3 alone, none, or the oldest. */
export type WifiSecurity = 'WPA' | 'SAE' | 'nopass' | 'WEP';

export interface WifiFields {
  /** SSID. */
  network: string;
  /** Kept, but not written, where the network has none. */
  password: string;
  security: WifiSecurity;
  hidden: boolean;
  /** What the form has no field for, as it is written: `R:1;`. */
  rest: string;
}

/** Of an SSID, in bytes of UTF-8 (IEEE 802.11 9.4.2.2). */
const LONGEST_NETWORK = 32;

/** Of a passphrase of WPA, in printable ASCII (IEEE 802.11 J.4.1). */
const PASSPHRASE = { shortest: 8, longest: 63 };

/** WEP-40, WEP-104 and WEP-128 in letters or base 16. */
const WEP_KEY = /^(?:[ -~]{5}|[ -~]{13}|[ -~]{16}|[0-9a-f]{10}|[0-9a-f]{26}|[0-9a-f]{32})$/i;

const KNOWN = /^[TSPH]$/;

/** Each of them has a name and a password of their own. */
const FOR_USERS = /EAP|ENTERPRISE/i;

/** A network to join, as ZXing's wiki and Android's parser have it (sources in `tests/unit/formats/accepted.ts`). */
export const wifiForm: Form<WifiFields> = {
  id: 'wifi',
  name: 'formWifi',
  fields: [
    { name: 'network', label: 'fieldNetwork', control: { type: 'line' } },
    {
      name: 'password',
      label: 'fieldPassword',
      control: { type: 'password' },
      direction: 'ltr',
      isIdle: ({ security }) => security === 'nopass',
    },
    {
      name: 'security',
      label: 'fieldSecurity',
      control: {
        type: 'choice',
        options: { WPA: 'securityWpa', SAE: 'securitySae', nopass: 'securityNone', WEP: null },
      },
    },
    { name: 'hidden', label: 'fieldHidden', control: { type: 'checkbox' } },
  ],
  empty: { network: '', password: '', security: 'WPA', hidden: false, rest: '' },
  read(text) {
    const parts = wifiText(text);
    if (parts === undefined) return undefined;
    // As it is meant: a semicolon that lacks its backslash does not end the password.
    const written = mendedFields(parts.fields);
    if (written === undefined) return undefined;
    const fields = fieldsOf(written);
    const password = fields.get('P') ?? '';
    const security = securityOf(fields.get('T') ?? '', password);
    // `Wifi: Guest` is a note.
    if (!fields.has('S') && !fields.has('P')) return undefined;
    // A user, a method and certificates: no phone's camera joins such a network.
    if (security === undefined || fields.has('E')) return undefined;
    const rest = [...written.matchAll(/\s*([\w-]+):(?:\\[\s\S]|[^\\;])*(?:;|$)/g)]
      .filter(([, name = '']) => !KNOWN.test(name.toUpperCase()))
      .map(([field]) => `${field.trim().replace(/;$/, '')};`)
      .join('');
    const hidden = /^true$/i.test(fields.get('H') ?? '');
    return { network: fields.get('S') ?? '', password, security, hidden, rest };
  },
  write(fields) {
    const { network, password, security, hidden, rest } = fields;
    const problems = problemsOf(fields);
    if (network === '') return { text: '', problems };
    const parts = [
      `T:${security};`,
      `S:${escaped(network)};`,
      ...(security === 'nopass' ? [] : [`P:${escaped(password)};`]),
      ...(hidden ? ['H:true;'] : []),
      rest,
    ];
    return { text: `WIFI:${parts.join('')};`, problems };
  },
  refusal(text) {
    const fields = fieldsOf(wifiText(text)?.fields ?? text);
    const type = fields.get('T') ?? '';
    if (fields.has('E') || FOR_USERS.test(type)) return messageOf('wifiEnterprise');
    // WAPI, which only Chinese networks have.
    return securityOf(type, '') === undefined ? messageOf('formRareKind') : undefined;
  },
  promise: ({ network }) => messageOf('promiseWifi', network),
};

/** Android takes whatever begins so; without a type, a password is for WPA, and without one there is none. */
function securityOf(type: string, password: string): WifiSecurity | undefined {
  if (FOR_USERS.test(type)) return undefined;
  if (type === '') return password === '' ? 'nopass' : 'WPA';
  if (/^(?:nopass|none|open|owe)/i.test(type)) return 'nopass';
  if (/^WEP/i.test(type)) return 'WEP';
  if (/^(?:SAE|WPA3$)/i.test(type)) return 'SAE';
  return /^WPA/i.test(type) ? 'WPA' : undefined;
}

function problemsOf({ network, password, security }: WifiFields): Problem<WifiFields>[] {
  const problems: Problem<WifiFields>[] = [];
  const bytes = new TextEncoder().encode(network).length;
  if (network === '' && password !== '')
    problems.push({ field: 'network', sentence: messageOf('wifiNetworkMissing') });
  if (bytes > LONGEST_NETWORK)
    problems.push({ field: 'network', sentence: messageOf('wifiNetworkLong', LONGEST_NETWORK) });
  else if (isHexadecimal(network))
    problems.push({ field: 'network', sentence: messageOf('wifiHexadecimal'), isNote: true });
  else if (network.endsWith('\\'))
    problems.push({ field: 'network', sentence: messageOf('wifiBackslash'), isNote: true });
  if (security === 'nopass' || network === '') return problems;
  const problem = passwordProblem(password, security);
  return problem ? [...problems, problem] : problems;
}

function passwordProblem(password: string, security: WifiSecurity): Problem<WifiFields> | undefined {
  const field = 'password';
  if (password === '') return { field, sentence: messageOf('wifiPasswordMissing') };
  if (security === 'WEP')
    return WEP_KEY.test(password) ? undefined : { field, sentence: messageOf('wifiWepKey') };
  if (security === 'WPA') {
    if (/^[0-9a-f]{64}$/i.test(password)) return { field, sentence: messageOf('wifiRawKey'), isNote: true };
    const { shortest, longest } = PASSPHRASE;
    if (password.length < shortest || password.length > longest)
      return { field, sentence: messageOf('wifiPasswordLength', shortest, longest) };
    if (/[^ -~]/.test(password)) return { field, sentence: messageOf('wifiPasswordCharacters') };
  }
  return password.endsWith('\\') ? { field, sentence: messageOf('wifiBackslash'), isNote: true } : undefined;
}

/** ZXing would have such a name in quotes, which new Androids take for a part of it. */
function isHexadecimal(name: string): boolean {
  return /^(?:[0-9a-f]{2})+$/i.test(name);
}
