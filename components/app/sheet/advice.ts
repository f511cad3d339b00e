import { advise } from '../../advice/advise.ts';
import type { Trackers } from '../../advice/trackers.ts';

/** Advice that is given on all lines at once, in the order in which it stands. */
export const SHEET_ADVICE_KINDS = ['redirector', 'tracking', 'unencoded', 'reads-as-address'] as const;

export type SheetAdviceKind = (typeof SHEET_ADVICE_KINDS)[number];

/** What can be done about a text. */
export interface LineAdvice {
  kind: SheetAdviceKind;
  /** The text to share instead. */
  fixed: string;
}

const KINDS: ReadonlySet<string> = new Set(SHEET_ADVICE_KINDS);

/** What can be done about one text. About a tenth of a millisecond. */
export function adviceOn(text: string, trackers: Trackers | undefined): LineAdvice[] {
  return advise({ kind: 'text', text }, trackers ? { trackers } : {}).flatMap(({ kind, fixes }) => {
    const [fix] = fixes;
    return KINDS.has(kind) && fix ? [{ kind: kind as SheetAdviceKind, fixed: fix.payload.text }] : [];
  });
}
