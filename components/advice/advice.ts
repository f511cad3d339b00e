import type { PageFacts, PageLink } from '../payload/page-facts.ts';
import type { Payload } from '../payload/payload.ts';
import type { SettingName } from '../settings/settings.ts';
import type { Address } from '../text/address.ts';
import type { Message, MessageKey } from '../text/message.ts';
import type { Gain } from './gain.ts';
import type { Trackers } from './trackers.ts';

/** The most lines that the popup shows at once, including what was done last. Optional ones come below them. */
export const MOST_LINES = 2;

/** What a rule noticed; each has a file in `rules/`. `picture`: the clipboard has one besides the text. */
export type AdviceKind =
  | 'look-alike'
  | 'host-before-at'
  | 'password'
  | 'sign-in'
  | 'opens-only-here'
  | 'this-machine'
  | 'this-network'
  | 'reserved-name'
  | 'too-long'
  | 'unencoded'
  | 'wifi-type'
  | 'wifi-escapes'
  | 'mail-plus'
  | 'vcard-4'
  | 'unfinished'
  | 'unnamed-contact'
  | 'iban'
  | 'creditor-reference'
  | 'transfer-spelling'
  | 'transfer-length'
  | 'pix-checksum'
  | 'wallet-checksum'
  | 'payment-amount'
  | 'upi-recipient'
  | 'dense'
  | 'redirector'
  | 'tracking'
  | 'capitals'
  | 'contact-lines'
  | 'surroundings'
  | 'reads-as-address'
  | 'passage'
  | 'offers'
  | 'selected-links'
  | 'selected-tabs'
  | 'picture';

/**
 * How much it matters, most first: it poses as something else; a secret is shown; the phone cannot open it; the phone can, on a condition; it
 * could be better; nothing is amiss, but there is more to share.
 */
export const SEVERITIES = [
  'misleads',
  'exposes',
  'unreachable',
  'limited',
  'improvable',
  'optional',
] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * One button. Pressing it shares `payload` instead; Undo only has to restore the old one. A value rather than a function,
 * so that its gain can be measured beforehand.
 */
export interface Fix {
  label: Message & { key: MessageKey };
  payload: Payload;
  /** How much smaller the code gets; set by `withGains`. */
  gain?: Gain;
  /** What to ask the page for once this is chosen, because the text alone does not tell. */
  asks?: 'passage' | 'place';
  /** The letter that presses it, and Undo after that. */
  key?: string;
}

export interface Advice {
  kind: AdviceKind;
  severity: Severity;
  sentence: Message;
  /** What else has to be done for a fix to work. */
  hint?: Message;
  /** Whether the purpose of the fixes is a smaller code. */
  isForSize?: true;
  /** A setting that would make a fix possible, and the label of the button that leads there. */
  setting?: { name: SettingName; label: Message };
  /** Best first; may be empty. */
  fixes: readonly Fix[];
}

/** What is known besides the payload. All of it is optional. */
export interface AdviceContext {
  /** This machine's address in its network, from the settings; one that `isLanAddress` accepts. */
  lanAddress?: string;
  /** This machine's addresses in its networks, in any order: IPv4, IPv6 without brackets, or a name. */
  lanAddresses?: readonly string[];
  /** From `loadTrackers`. Without it, there is no advice on tracking. */
  trackers?: Trackers;
  /** Side of a module on screen, in CSS px; `undefined` if no code is shown. */
  moduleSize?: number;
  /** Modules per side of the symbol for a text; `undefined` if it is too long. */
  modulesOf?: (text: string) => number | undefined;
  /** What the payload's page told. */
  facts?: PageFacts;
  /** The links in the selection, if a selection was right-clicked. */
  links?: readonly PageLink[];
  /** How many tabs are selected in the window. */
  tabs?: number;
}

/** Notices one thing. Never throws. `address` is the payload's text taken apart, if it is an address. */
export type Rule = (
  payload: Payload,
  address: Address | undefined,
  context: AdviceContext,
) => Advice | undefined;

export function fix(payload: Payload, text: string, label: Fix['label']): Fix {
  return { label, payload: { ...payload, text } };
}
