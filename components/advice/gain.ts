import type { Payload } from '../payload/payload.ts';
import type { AdviceContext, Fix } from './advice.ts';

/** Modules a side before and after a fix: `45 × 45 → 37 × 37`. */
export interface Gain {
  from: number;
  to: number;
}

/** What a fix saves; `undefined` if the symbol stays as large. Takes two encodings: ask for what is shown only. */
export function gainOf(
  payload: Payload,
  fix: Fix,
  modulesOf: NonNullable<AdviceContext['modulesOf']>,
): Gain | undefined {
  const from = modulesOf(payload.text);
  const to = modulesOf(fix.payload.text);
  return from !== undefined && to !== undefined && to < from ? { from, to } : undefined;
}
