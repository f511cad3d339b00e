import type { Advice, Fix } from '../advice/advice.ts';
import type { Gain } from '../advice/gain.ts';
import type { NoPayload } from '../payload/no-payload.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { PageFacts } from '../payload/page-facts.ts';
import { type Payload, payloadOf } from '../payload/payload.ts';
import { type EncodeResult, encode } from '../qr/encode.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import { exact } from '../text/readable-address.ts';

/** Everything the popup knows. `view` derives what it shows. */
export interface State {
  /** All of the text in the box, including what is hidden. */
  readonly text: string;
  /** How much of it the box hides, in UTF-16 units. */
  readonly hiddenLength: number;
  /** Whether the box shows an address in its readable form. The code then holds the exact address. */
  readonly isReadable: boolean;
  /** Texts shown that way so far: the browser's undo can bring them back. */
  readonly readableTexts: ReadonlySet<string>;
  /** What the box was filled with; `undefined` if everything was typed. */
  readonly source: Payload | undefined;
  /** What arrived last, if it was a page, whatever has become of its text since. */
  readonly page: Payload | undefined;
  /** What that page told of itself. */
  readonly facts: PageFacts | undefined;
  /** Why the box is empty. */
  readonly missing: NoPayload | undefined;
  /** Whether the browser has answered what to show. */
  readonly hasArrived: boolean;
  readonly isPrivate: boolean;
  /** The tab's window, if that is not the popup's own. */
  readonly windowId: number | undefined;
  readonly level: ChosenLevel;
  /** Of what is shared. */
  readonly code: EncodeResult;
  /** Whether the text is too long to be encoded the way the standard for its kind requires. */
  readonly isOffStandard: boolean;
  /** What was said last, and about which text. */
  readonly advice: { readonly about: string; readonly items: readonly Advice[] };
  /** What can be undone, latest last. */
  readonly changes: readonly Change[];
  /** Texts that a setting has fixed. After Undo they are left alone. */
  readonly settled: ReadonlySet<string>;
  readonly outcome: Outcome | undefined;
}

/** A change of the text that can be undone: a fix, chosen by the person or by a setting, or a code that was read. */
export interface Change {
  readonly advice: Pick<Advice, 'hint' | 'severity'>;
  readonly fix: Fix;
  /** The text in the code after it. */
  readonly after: string;
  /** Modules a side before and after, where the code got larger. */
  readonly cost: Gain | undefined;
  readonly before: Pick<State, 'text' | 'hiddenLength' | 'isReadable' | 'source' | 'missing'>;
}

export const INITIAL: State = {
  text: '',
  hiddenLength: 0,
  isReadable: false,
  readableTexts: new Set(),
  source: undefined,
  page: undefined,
  facts: undefined,
  missing: undefined,
  hasArrived: false,
  isPrivate: false,
  windowId: undefined,
  level: 'auto',
  code: encode(''),
  isOffStandard: false,
  advice: { about: '', items: [] },
  changes: [],
  settled: new Set(),
  outcome: undefined,
};

/** The exact text that goes into the code. */
export function sharedText({ text, isReadable, source }: State): string {
  return isReadable ? exact(text, source?.text) : text;
}

/** What is shared, and its source. */
export function sharedPayload(state: State): Payload {
  return payloadOf(sharedText(state), state.source, state.isPrivate);
}
