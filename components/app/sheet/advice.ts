import type { Advice, AdviceKind, Severity } from '../../advice/advice.ts';
import { advise } from '../../advice/advise.ts';
import type { Trackers } from '../../advice/trackers.ts';
import { isAddress } from '../../sheet/lines.ts';
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

/**
 * A link and, after a dash or in a capital, what it is called: `https://example.org/x Song`. Encoded, the name would become a
 * part of the link. What has a dot or a slash may be the rest of a path: `https://example.org/My Song.pdf`.
 */
const LINK_AND_NAME = /^(https?:\/\/\S+)\s+(?:[-–—|:]\s+|(?=\p{Lu}))([^\s./?&=#%][^./?&=#%]*)$/u;

const WARNED_OF: readonly Severity[] = ['misleads', 'exposes', 'unreachable'];

/** What there is to say of a text, most important first. Takes about a tenth of a millisecond. */
export function adviceOn(text: string, trackers: Trackers | undefined): LineAdvice[] {
  const all = advise({ kind: 'text', text }, trackers ? { trackers } : {});
  const [, link, name] = LINK_AND_NAME.exec(text) ?? [];
  if (link !== undefined && name !== undefined) {
    const warnings = all.filter(({ severity }) => WARNED_OF.includes(severity));
    return [
      { kind: 'surroundings', fixed: link, caption: name.replace(/\s+/g, ' ') },
      ...warnings.map(({ sentence }): LineAdvice => ({ kind: 'warning', sentence })),
    ];
  }
  // What comes after a blank in an address is not beside it.
  const isWhole = all.some(({ kind }) => kind === 'unencoded');
  return all.flatMap((advice): LineAdvice[] => {
    const kind = SHEET_ADVICE_KINDS.find((kind) => kind === advice.kind);
    const fixed = kind && fixOf(kind, advice);
    if (kind === undefined || fixed === undefined) {
      return WARNED_OF.includes(advice.severity) ? [{ kind: 'warning', sentence: advice.sentence }] : [];
    }
    if (kind !== 'surroundings') return [{ kind, fixed, caption: '' }];
    const caption = wordsBeside(text, fixed);
    // In a cell of its own, an address would be the text.
    return isWhole || isAddress(caption) ? [] : [{ kind, fixed, caption }];
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
const OPENS = /[\s:：;；,，–—|<([{"“'-]+$/u;
const CLOSES = /^[\s:：–—|>)\]}"”'.,;-]+/u;

/** `(our menu)`, `[Our menu]`. */
const BRACKETS = /^[([](.*)[)\]]$/u;
