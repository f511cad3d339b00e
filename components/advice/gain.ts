import type { Payload } from '../payload/payload.ts';
import type { AdviceContext, AdviceKind, Fix } from './advice.ts';

/** Modules a side before and after a fix: `45 × 45 → 37 × 37`. */
export interface Gain {
  from: number;
  to: number;
}

/** Advice whose fixes are for a smaller code, so that it is told how much smaller. */
const FOR_SIZE: ReadonlySet<AdviceKind> = new Set(['tracking', 'capitals', 'dense']);

export function isForSize(kind: AdviceKind): boolean {
  return FOR_SIZE.has(kind);
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
