import type { Payload } from '../payload/payload.ts';
import { addressOf } from '../text/address.ts';
import { type Advice, type AdviceContext, MOST_LINES, type Rule, SEVERITIES } from './advice.ts';
import { capitals } from './rules/capitals.ts';
import { dense } from './rules/dense.ts';
import { opensOnlyHere } from './rules/opens-only-here.ts';
import { passage } from './rules/passage.ts';
import { password } from './rules/password.ts';
import { readsAsAddress } from './rules/reads-as-address.ts';
import { redirector } from './rules/redirector.ts';
import { reservedName } from './rules/reserved-name.ts';
import { signIn } from './rules/sign-in.ts';
import { surroundings } from './rules/surroundings.ts';
import { thisMachine } from './rules/this-machine.ts';
import { thisNetwork } from './rules/this-network.ts';
import { tooLong } from './rules/too-long.ts';
import { tracking } from './rules/tracking.ts';
import { unencoded } from './rules/unencoded.ts';

/** Among advice of the same severity, earlier rules come first. */
const RULES: readonly Rule[] = [
  password,
  signIn,
  opensOnlyHere,
  thisMachine,
  thisNetwork,
  reservedName,
  tooLong,
  unencoded,
  dense,
  surroundings,
  redirector,
  readsAsAddress,
  tracking,
  capitals,
  passage,
];

/** All advice on a payload, most important first. Deterministic. */
export function advise(payload: Payload, context: AdviceContext): Advice[] {
  const address = addressOf(payload.text);
  return RULES.map((rule) => rule(payload, address, context))
    .filter((advice) => advice !== undefined)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** The advice to show. Drops advice whose only fixes are already offered by an earlier line. */
export function topAdvice(advice: readonly Advice[]): Advice[] {
  const offered = new Set<string>();
  return advice
    .filter(({ fixes }) => {
      const isNew = fixes.length === 0 || fixes.some(({ payload }) => !offered.has(payload.text));
      for (const { payload } of fixes) offered.add(payload.text);
      return isNew;
    })
    .slice(0, MOST_LINES);
}
