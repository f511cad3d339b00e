import type { Entry } from '../../sheet/lines.ts';
import {
  type CountedKey,
  countedMessage,
  type Message,
  type MessageKey,
  messageOf,
} from '../../text/message.ts';
import { SHEET_ADVICE_KINDS, type SheetAdviceKind } from './advice.ts';
import type { Change, State } from './state.ts';

/** The same advice on several lines, which one button puts right. */
export interface AdviceGroup {
  kind: SheetAdviceKind;
  sentence: Message;
  button: Message;
  /** By number, in order. */
  lines: readonly number[];
}

const WORDS: Record<SheetAdviceKind, { noticed: CountedKey; fix: MessageKey; done: CountedKey }> = {
  surroundings: { noticed: 'sheetWordsBeside', fix: 'sheetWordsBesideFix', done: 'sheetWordsBesideDone' },
  redirector: { noticed: 'sheetRedirector', fix: 'adviceRedirectorFix', done: 'sheetRedirectorDone' },
  tracking: { noticed: 'sheetTracking', fix: 'adviceTrackingFix', done: 'sheetTrackingDone' },
  'reads-as-address': {
    noticed: 'sheetReadsAsLink',
    fix: 'sheetReadsAsLinkFix',
    done: 'sheetReadsAsLinkDone',
  },
  unencoded: { noticed: 'sheetUnencoded', fix: 'sheetUnencodedFix', done: 'sheetUnencodedDone' },
};

export function groupsOf(advice: State['advice'], entries: readonly Entry[]): AdviceGroup[] {
  const lines = new Map<string, number[]>();
  for (const { text, line } of entries) {
    for (const { kind } of advice.get(text) ?? []) {
      const those = lines.get(kind);
      if (those === undefined) lines.set(kind, [line]);
      else those.push(line);
    }
  }
  return SHEET_ADVICE_KINDS.flatMap((kind) => {
    const those = lines.get(kind);
    if (those === undefined) return [];
    const { noticed, fix } = WORDS[kind];
    return [{ kind, sentence: countedMessage(noticed, those.length), button: messageOf(fix), lines: those }];
  });
}

/** That it was done, beside which stands Undo. */
export function doneSentence({ kind, count }: Change): Message {
  return countedMessage(WORDS[kind].done, count);
}
