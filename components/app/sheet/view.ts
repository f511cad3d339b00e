import type { Outcome } from '../../payload/outcome.ts';
import type { QrSymbol } from '../../qr/symbol.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { captionFor, type EntryCaption, nameOf } from '../../sheet/captions.ts';
import { type CutMark, type Grid, type Layout, layOut, type Rectangle } from '../../sheet/layout.ts';
import { type Entry, MOST_ENTRIES, type ReadLines, readLines } from '../../sheet/lines.ts';
import type { SheetOptions } from '../../sheet/options.ts';
import { codeLabel } from '../../text/code-label.ts';
import { countedMessage, type Message, messageOf } from '../../text/message.ts';
import type { SheetCache } from './cache.ts';
import { type AdviceGroup, doneSentence, groupsOf } from './groups.ts';
import { type Problem, problemsOf, type Refused, type Sized } from './problems.ts';
import { type Draft, entriesOf, lastChange, type State } from './state.ts';

/** What is seen and heard of the page for sheets, not yet in anybody's language. */
export interface View {
  box: string;
  options: SheetOptions;
  /** In place of the pages: there is nothing to show, or no room for it. */
  noSheet: Message | undefined;
  /** How many codes and pages there are. */
  summary: Message | undefined;
  /** A checkbox, if the first line seems to be a header. */
  header: { label: Message; isLeftOut: boolean } | undefined;
  problems: readonly Problem[];
  groups: readonly AdviceGroup[];
  /** What was put right last; Undo is beside it. */
  done: Message | undefined;
  /** Of the codes. */
  level: ChosenLevel;
  /** Those that have a code at this level, in order. */
  entries: readonly Entry[];
  /** Of the files in a ZIP. */
  format: Draft['format'];
  grid: Grid;
  pageCount: number;
  /** @param index from 0, less than `pageCount` */
  pageAt(index: number): ShownPage;
  making: { done: number; total: number; sentence: Message } | undefined;
  outcome: Outcome | undefined;
}

/** Lengths are in millimeters, from the upper left corner of the paper. */
export interface ShownPage {
  codes: readonly ShownCode[];
  cutMarks: readonly CutMark[];
  /** To be seen on the screen alone. */
  labels: readonly Rectangle[];
}

export interface ShownCode {
  line: number;
  text: string;
  symbol: QrSymbol;
  /** Its accessible name. */
  label: Message;
  caption: (EntryCaption & Rectangle) | undefined;
  cell: Rectangle;
  /** A square, the quiet zone included. */
  code: Rectangle;
  /** Side of a module. */
  module: number;
}

/**
 * What is seen in a state. The codes themselves are made when their page is asked for.
 *
 * @param isRightToLeft the person's language
 */
export function view(state: State, cache: SheetCache, isRightToLeft = false): View {
  const { box, options, level, outcome, making } = state;
  const read = readLines(box);
  const sized: Sized[] = [];
  const refused: Refused[] = [];
  for (const entry of entriesOf(state, read)) {
    const measured = cache.size(entry.text, level);
    if (measured.ok) sized.push({ entry, size: measured.size });
    else if (measured.reason === 'too-long') refused.push({ entry, over: measured.over });
    else throw new RangeError(`No code: ${measured.reason}`);
  }
  const entries = sized.map(({ entry }) => entry);
  const layout = layOut(
    options,
    sized.map(({ size }) => size),
    isRightToLeft,
  );
  const noSheet = whyNoSheet(read, entries, refused, layout);
  const pageCount = noSheet ? 0 : layout.pageCount;
  const last = lastChange(state);
  return {
    box,
    options,
    noSheet,
    summary: noSheet ? undefined : messageOf('sheetSummary', entries.length, pageCount),
    header:
      read.ok && read.header
        ? { label: messageOf('sheetLeaveOutHeader'), isLeftOut: state.leavesOutHeader }
        : undefined,
    problems: problemsOf(state, sized, refused, layout),
    groups: groupsOf(state.advice, entries),
    done: last && doneSentence(last),
    level,
    entries,
    format: state.format,
    grid: layout.grid,
    pageCount,
    pageAt: (index) => {
      const { cells, cutMarks, labels } = layout.pageAt(index);
      return {
        cutMarks,
        labels,
        codes: cells.flatMap(({ index, caption: place, ...placed }): ShownCode[] => {
          const entry = entries[index];
          if (entry === undefined) return [];
          const { line, text } = entry;
          const caption = place && captionFor(entry, options);
          return [
            {
              ...placed,
              line,
              text,
              symbol: cache.symbol(text, level),
              label: codeLabel(entry.caption || nameOf(text).text),
              caption: caption && place && { ...caption, ...place },
            },
          ];
        }),
      };
    },
    making: making && { ...making, sentence: messageOf('sheetMaking', making.done, making.total) },
    outcome,
  };
}

/** Why what a box would hold is not to get into it: it would freeze the page. */
export function whyNotPasted(box: string): Message | undefined {
  const read = readLines(box);
  if (read.ok) return undefined;
  return read.reason === 'too-many' ? messageOf('sheetNotPasted', MOST_ENTRIES) : messageOf('sheetTooMuch');
}

function whyNoSheet(
  read: ReadLines,
  entries: readonly Entry[],
  refused: readonly Refused[],
  { grid }: Layout,
): Message | undefined {
  if (!read.ok) {
    return read.reason === 'too-many' ? messageOf('sheetTooMany', MOST_ENTRIES) : messageOf('sheetTooMuch');
  }
  if (entries.length === 0) {
    return refused.length > 0 ? countedMessage('sheetTooLong', refused.length) : messageOf('sheetEmpty');
  }
  return grid.codeSide === 0 ? messageOf('sheetNoRoom') : undefined;
}
