import type { Payload } from '../payload/payload.ts';
import type { Advice, AdviceContext } from './advice.ts';

/** Modules a side before and after a fix. */
export interface Gain {
  from: number;
  to: number;
}

/** The same advice with what each of its fixes saves, where that is what they are for. Takes an encoding for each. */
export function withGains(
  advice: Advice,
  payload: Payload,
  modulesOf: NonNullable<AdviceContext['modulesOf']>,
): Advice {
  const from = advice.isForSize && modulesOf(payload.text);
  if (!from) return advice;
  const fixes = advice.fixes.map((fix) => {
    const to = modulesOf(fix.payload.text);
    return to !== undefined && to < from ? { ...fix, gain: { from, to } } : fix;
  });
  return { ...advice, fixes };
}
