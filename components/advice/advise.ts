import type { Payload } from '../payload/payload.ts';
import { addressOf } from '../text/address.ts';
import { type Advice, type AdviceContext, type Rule, SEVERITIES } from './advice.ts';
import { dense } from './rules/dense.ts';
import { opensOnlyHere } from './rules/opens-only-here.ts';
import { passage } from './rules/passage.ts';
import { password } from './rules/password.ts';
import { readsAsAddress } from './rules/reads-as-address.ts';
import { redirector } from './rules/redirector.ts';
import { signIn } from './rules/sign-in.ts';
import { thisMachine } from './rules/this-machine.ts';
import { thisNetwork } from './rules/this-network.ts';
import { tooLong } from './rules/too-long.ts';
import { tracking } from './rules/tracking.ts';

/** In the order of their weight among advice of the same severity. */
const RULES: readonly Rule[] = [
  password,
  signIn,
  opensOnlyHere,
  thisMachine,
  thisNetwork,
  tooLong,
  dense,
  redirector,
  readsAsAddress,
  tracking,
  passage,
];

/** As many as the popup has room for. */
const SHOWN = 2;

/** Everything there is to say about what is shared, most important first; in the same order for the same payload. */
export function advise(payload: Payload, context: AdviceContext): Advice[] {
  const address = addressOf(payload.text);
  return RULES.map((rule) => rule(payload, address, context))
    .filter((advice) => advice !== undefined)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What to show of it. Advice that has nothing to offer but what is already offered gives its place to the next. */
export function topAdvice(advice: readonly Advice[]): Advice[] {
  const offered = new Set<string>();
  return advice
    .filter(({ fixes }) => {
      const isNew = fixes.length === 0 || fixes.some(({ payload }) => !offered.has(payload.text));
      for (const { payload } of fixes) offered.add(payload.text);
      return isNew;
    })
    .slice(0, SHOWN);
}
