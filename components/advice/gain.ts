import type { Payload } from '../payload/payload.ts';
import type { Advice, AdviceContext, Fix } from './advice.ts';

/** Modules a side before and after a fix. */
export interface Gain {
  from: number;
  to: number;
}

type ModulesOf = NonNullable<AdviceContext['modulesOf']>;

/** What a fix saves; `undefined` if the symbol stays as large. Takes two encodings: ask for what is shown only. */
export function gainOf(payload: Payload, fix: Fix, modulesOf: ModulesOf): Gain | undefined {
  const from = modulesOf(payload.text);
  const to = modulesOf(fix.payload.text);
  return from !== undefined && to !== undefined && to < from ? { from, to } : undefined;
}

/** The same advice with what each of its fixes saves, where that is what they are for. */
export function withGains(advice: Advice, payload: Payload, modulesOf: ModulesOf): Advice {
  if (!advice.isForSize) return advice;
  const fixes = advice.fixes.map((fix) => {
    const gain = gainOf(payload, fix, modulesOf);
    return gain ? { ...fix, gain } : fix;
  });
  return { ...advice, fixes };
}
