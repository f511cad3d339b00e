import type { Advice, AdviceKind, Severity } from '../../advice/advice.ts';
import { advise } from '../../advice/advise.ts';
import type { Trackers } from '../../advice/trackers.ts';
import type { Message } from '../../text/message.ts';

/** What is put right in all lines at once, in the order in which it is offered. */
export const SHEET_ADVICE_KINDS = [
  'surroundings',
  'redirector',
  'tracking',
  'reads-as-address',
  'unencoded',
] as const satisfies readonly AdviceKind[];

export type SheetAdviceKind = (typeof SHEET_ADVICE_KINDS)[number];

/** What there is to say of a text on a sheet. */
export type LineAdvice =
  | {
      kind: SheetAdviceKind;
      /** The text to share instead. */
      fixed: string;
      /** Words of the text that are not in it, to be a caption. */
      caption: string;
    }
  /** Nothing here puts it right. */
  | { kind: 'warning'; sentence: Message };

const WARNED_OF: readonly Severity[] = ['misleads', 'exposes', 'unreachable'];

/** What there is to say of a text, most important first. Takes about a tenth of a millisecond. */
export function adviceOn(text: string, trackers: Trackers | undefined): LineAdvice[] {
  const all = advise({ kind: 'text', text }, trackers ? { trackers } : {});
  // What comes after a blank in an address is not beside it.
  const isWhole = all.some(({ kind }) => kind === 'unencoded');
  return all.flatMap((advice): LineAdvice[] => {
    const kind = SHEET_ADVICE_KINDS.find((kind) => kind === advice.kind);
    const fixed = kind && fixOf(kind, advice);
    if (kind === undefined || fixed === undefined) {
      return WARNED_OF.includes(advice.severity) ? [{ kind: 'warning', sentence: advice.sentence }] : [];
    }
    if (kind !== 'surroundings') return [{ kind, fixed, caption: '' }];
    return isWhole ? [] : [{ kind, fixed, caption: wordsBeside(text, fixed) }];
  });
}

function fixOf(kind: SheetAdviceKind, { fixes: [fix] }: Advice): string | undefined {
  // A number or coordinates are as well meant as words.
  if (kind === 'reads-as-address' && fix?.label.key !== 'adviceLinkFix') return undefined;
  return fix?.payload.text;
}

/** `Our menu` in `1. Our menu: https://…`. */
function wordsBeside(text: string, address: string): string {
  const [before = '', ...after] = text.split(address);
  // It may be written otherwise than it is in the text.
  if (after.length === 0) return '';
  return [before.replace(BULLET, '').replace(OPENS, ''), after.join(address).replace(CLOSES, '')]
    .map((words) => words.replace(BRACKETS, '$1'))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Before an item of a list. */
const BULLET = /^\s*(?:\d+[.)]|[-–—*•#>]+)\s/;

/** What leads from words to an address, and away from it. */
const OPENS = /[\s:：–—|<([{"“'-]+$/u;
const CLOSES = /^[\s:：–—|>)\]}"”'.,;-]+/u;

/** `(our menu)`, `[Our menu]`. */
const BRACKETS = /^[([](.*)[)\]]$/u;
