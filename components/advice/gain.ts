import type { Payload } from '../payload/payload.ts';
import type { Advice, AdviceContext, Fix } from './advice.ts';

/** Modules per side before and after a fix. */
export interface Gain {
  from: number;
  to: number;
}

type ModulesOf = NonNullable<AdviceContext['modulesOf']>;

/** What a fix saves; `undefined` if the symbol does not get smaller. Encodes twice, so ask only for what is shown. */
export function gainOf(payload: Payload, fix: Fix, modulesOf: ModulesOf): Gain | undefined {
  const from = modulesOf(payload.text);
  const to = modulesOf(fix.payload.text);
  return from !== undefined && to !== undefined && to < from ? { from, to } : undefined;
}

/** The same advice with the gain of each fix, if a smaller code is their purpose. */
export function withGains(advice: Advice, payload: Payload, modulesOf: ModulesOf): Advice {
  if (!advice.isForSize) return advice;
  const fixes = advice.fixes.map((fix) => {
    const gain = gainOf(payload, fix, modulesOf);
    return gain ? { ...fix, gain } : fix;
  });
  return { ...advice, fixes };
}
