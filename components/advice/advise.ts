import type { Payload } from '../payload/payload.ts';
import { addressOf } from '../text/address.ts';
import { type Advice, type AdviceContext, MOST_LINES, type Rule, SEVERITIES } from './advice.ts';
import { capitals } from './rules/capitals.ts';
import { contactLines } from './rules/contact-lines.ts';
import { creditorReference } from './rules/creditor-reference.ts';
import { dense } from './rules/dense.ts';
import { hostBeforeAt } from './rules/host-before-at.ts';
import { iban } from './rules/iban.ts';
import { lookAlike } from './rules/look-alike.ts';
import { mailPlus } from './rules/mail-plus.ts';
import { offers } from './rules/offers.ts';
import { opensOnlyHere } from './rules/opens-only-here.ts';
import { passage } from './rules/passage.ts';
import { password } from './rules/password.ts';
import { paymentAmount } from './rules/payment-amount.ts';
import { pixChecksum } from './rules/pix-checksum.ts';
import { readsAsAddress } from './rules/reads-as-address.ts';
import { redirector } from './rules/redirector.ts';
import { reservedName } from './rules/reserved-name.ts';
import { selectedLinks } from './rules/selected-links.ts';
import { selectedTabs } from './rules/selected-tabs.ts';
import { signIn } from './rules/sign-in.ts';
import { surroundings } from './rules/surroundings.ts';
import { thisMachine } from './rules/this-machine.ts';
import { thisNetwork } from './rules/this-network.ts';
import { tooLong } from './rules/too-long.ts';
import { tracking } from './rules/tracking.ts';
import { transferLength } from './rules/transfer-length.ts';
import { transferSpelling } from './rules/transfer-spelling.ts';
import { unencoded } from './rules/unencoded.ts';
import { unfinished } from './rules/unfinished.ts';
import { unnamedContact } from './rules/unnamed-contact.ts';
import { upiRecipient } from './rules/upi-recipient.ts';
import { vcard4 } from './rules/vcard-4.ts';
import { walletChecksum } from './rules/wallet-checksum.ts';
import { wifiEscapes } from './rules/wifi-escapes.ts';
import { wifiType } from './rules/wifi-type.ts';

/** Among advice of the same severity, earlier rules come first. */
const RULES: readonly Rule[] = [
  lookAlike,
  hostBeforeAt,
  password,
  signIn,
  opensOnlyHere,
  thisMachine,
  thisNetwork,
  reservedName,
  tooLong,
  unencoded,
  wifiEscapes,
  wifiType,
  mailPlus,
  unfinished,
  vcard4,
  unnamedContact,
  iban,
  creditorReference,
  transferSpelling,
  transferLength,
  pixChecksum,
  walletChecksum,
  paymentAmount,
  upiRecipient,
  dense,
  contactLines,
  surroundings,
  redirector,
  readsAsAddress,
  tracking,
  capitals,
  passage,
  offers,
  selectedLinks,
  selectedTabs,
];

/** All advice on a payload, most important first. Deterministic. */
export function advise(payload: Payload, context: AdviceContext): Advice[] {
  const address = addressOf(payload.text);
  return RULES.map((rule) => rule(payload, address, context))
    .filter((advice) => advice !== undefined)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/**
 * The advice to show. Advice whose fixes are all offered by earlier advice makes room for the next. Optional advice takes no
 * other's place.
 */
export function topAdvice(advice: readonly Advice[]): Advice[] {
  const offered = new Set<string>();
  const needed = advice
    .filter(({ severity }) => severity !== 'optional')
    .filter(({ fixes }) => {
      const isNew = fixes.length === 0 || fixes.some(({ payload }) => !offered.has(payload.text));
      for (const { payload } of fixes) offered.add(payload.text);
      return isNew;
    });
  return [...needed.slice(0, MOST_LINES), ...advice.filter(({ severity }) => severity === 'optional')];
}
