import type { Advice, Fix } from '../advice/advice.ts';
import type { NoPayload } from '../payload/no-payload.ts';
import type { Outcome } from '../payload/outcome.ts';
import { type Payload, payloadOf } from '../payload/payload.ts';
import { type EncodeResult, encode } from '../qr/encode.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import { exact } from '../text/readable-address.ts';

/** All that the popup knows. `view` derives what is seen from it. */
export interface State {
  /** What the box shows, out of sight or not. */
  readonly text: string;
  /** How much of it the box keeps out of sight, in UTF-16 units. */
  readonly hiddenLength: number;
  /** Whether the box shows an address as it is read. What is shared is then the address that this stands for. */
  readonly isReadable: boolean;
  /** What the box has shown that way: the browser's own undo may bring it back. */
  readonly readableTexts: ReadonlySet<string>;
  /** What the box was filled with. What is typed is the person's own. */
  readonly source: Payload | undefined;
  /** Why the box is empty. */
  readonly missing: NoPayload | undefined;
  /** Whether the browser has said what there is to show. */
  readonly hasArrived: boolean;
  readonly isPrivate: boolean;
  readonly level: ChosenLevel;
  /** Of what is shared. */
  readonly code: EncodeResult;
  /** Whether the code is not as the standard of its kind of text has it, which the text is too long for. */
  readonly isOffStandard: boolean;
  /** What was said last, and about which text. */
  readonly advice: { readonly about: string; readonly items: readonly Advice[] };
  /** What can be undone, the last first to go. */
  readonly changes: readonly Change[];
  /** Texts that tracking was removed from without being asked to. After Undo they stay. */
  readonly cleaned: ReadonlySet<string>;
  readonly outcome: Outcome | undefined;
}

/** A fix that was chosen, by the person or by a setting of theirs. */
export interface Change {
  readonly advice: Advice;
  readonly fix: Fix;
  /** What is shared since then. */
  readonly after: string;
  readonly before: Pick<State, 'text' | 'hiddenLength' | 'isReadable' | 'source' | 'missing'>;
}

export const INITIAL: State = {
  text: '',
  hiddenLength: 0,
  isReadable: false,
  readableTexts: new Set(),
  source: undefined,
  missing: undefined,
  hasArrived: false,
  isPrivate: false,
  level: 'auto',
  code: encode(''),
  isOffStandard: false,
  advice: { about: '', items: [] },
  changes: [],
  cleaned: new Set(),
  outcome: undefined,
};

/** What the text in the box stands for: what goes into the code. */
export function sharedText({ text, isReadable, source }: State): string {
  return isReadable ? exact(text, source?.text) : text;
}

/** What is shared, and where it is from. */
export function sharedPayload(state: State): Payload {
  return payloadOf(sharedText(state), state.source, state.isPrivate);
}
