import type { Outcome } from '../../payload/outcome.ts';
import type { MeasureResult } from '../../qr/encode.ts';
import type { QrSymbol } from '../../qr/symbol.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { captionFor, type EntryCaption } from '../../sheet/captions.ts';
import { isTooDense, largestGrid, neededSide } from '../../sheet/density.ts';
import { type CutMark, type Grid, layOut, type Rectangle } from '../../sheet/layout.ts';
import { type Entry, MOST_ENTRIES, readLines } from '../../sheet/lines.ts';
import type { SheetOptions } from '../../sheet/options.ts';
import { codeLabel } from '../../text/code-label.ts';
import { countedMessage, type Message, messageOf } from '../../text/message.ts';
import { codeOf, sizeOf } from '../code-of.ts';
import { SHEET_ADVICE_KINDS, type SheetAdviceKind } from './advice.ts';
import { entriesOf, type State } from './state.ts';

/** What is seen and heard of the page "Sheet of codes", not yet in anybody's language. */
export interface View {
  box: string;
  options: SheetOptions;
  /** In place of the sheet: nothing typed yet, or too much. */
  noSheet: Message | undefined;
  /** "24 codes on 2 pages". */
  summary: Message | undefined;
  /** The first line seems to be a header. A checkbox. */
  header: { label: Message; isLeftOut: boolean } | undefined;
  problems: readonly Problem[];
  groups: readonly AdviceGroup[];
  /** What was done last, if it can be undone. */
  done: Message | undefined;
  /** The codes that there are, in order. */
  entries: readonly Entry[];
  grid: Grid | undefined;
  pageCount: number;
  /** @param index from 0, less than `pageCount` */
  pageAt(index: number): ShownPage;
  making: { done: number; total: number; sentence: Message } | undefined;
  outcome: Outcome | undefined;
}

/** Something about some lines. */
export interface Problem {
  kind: 'too-long' | 'equal' | 'too-dense';
  sentence: Message;
  lines: readonly { line: number; note: Message }[];
  /** What would help with all of them. */
  remedy: { label: Message; options: Partial<SheetOptions> } | undefined;
}

/** The same advice on several lines. */
export interface AdviceGroup {
  kind: SheetAdviceKind;
  sentence: Message;
  button: Message;
  lines: readonly number[];
}

export interface ShownPage {
  codes: readonly ShownCode[];
  cutMarks: readonly CutMark[];
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
  /** Side of a module in millimeters. */
  module: number;
}

/** Remembers what takes time, so that a keystroke costs one line. One for each page. */
export class SheetCache {
  readonly #sizes = new Map<string, MeasureResult>();
  readonly #symbols = new Map<string, QrSymbol>();

  size(text: string, level: ChosenLevel): MeasureResult {
    return remembered(this.#sizes, `${level} ${text}`, () => sizeOf(text, level));
  }

  symbol(text: string, level: ChosenLevel): QrSymbol {
    return remembered(this.#symbols, `${level} ${text}`, () => {
      const { code } = codeOf(text, level);
      if (!code.ok) throw new Error(`No code: ${code.reason}`);
      return code.symbol;
    });
  }
}

function remembered<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** @param isRightToLeft the person's language */
export function view(state: State, cache: SheetCache, isRightToLeft = false): View {
  const { box, options, level, outcome, making } = state;
  const read = readLines(box);
  const entries: Entry[] = [];
  const sizes: number[] = [];
  const tooLong: { line: number; note: Message }[] = [];
  const equal: { line: number; note: Message }[] = [];
  const firstLines = new Map<string, number>();
  for (const entry of entriesOf(state, read)) {
    const { line, text } = entry;
    const size = cache.size(text, level);
    if (!size.ok) {
      if (size.reason !== 'too-long') throw new Error(size.reason);
      tooLong.push({ line, note: countedMessage('sheetBytesOver', size.over) });
      continue;
    }
    const first = firstLines.get(text);
    if (first === undefined) firstLines.set(text, line);
    else equal.push({ line, note: messageOf('sheetSameAsLine', first) });
    entries.push(entry);
    sizes.push(size.size);
  }
  const layout = layOut(options, sizes, isRightToLeft);
  const side = layout.grid.codeSide;
  const largest = Math.max(0, ...sizes);
  const tooDense = entries.flatMap(({ line }, at) => {
    const size = sizes[at] ?? 0;
    const module = side / ((options.equal === 'module' ? largest : size) + 8);
    return isTooDense(module)
      ? [{ line, note: messageOf('sheetNeedsSide', Math.ceil(neededSide(size))) }]
      : [];
  });
  const better = tooDense.length > 0 ? largestGrid(options, largest) : undefined;
  const problems: Problem[] = [
    ...(tooLong.length > 0
      ? [
          {
            kind: 'too-long' as const,
            sentence: countedMessage('sheetTooLong', tooLong.length),
            lines: tooLong,
            remedy: undefined,
          },
        ]
      : []),
    ...(tooDense.length > 0
      ? [
          {
            kind: 'too-dense' as const,
            sentence: countedMessage('sheetTooDense', tooDense.length),
            lines: tooDense,
            remedy: better && {
              label: messageOf('sheetUseGrid', better.columns, better.rows),
              options: better,
            },
          },
        ]
      : []),
    ...(equal.length > 0
      ? [
          {
            kind: 'equal' as const,
            sentence: countedMessage('sheetEqual', equal.length),
            lines: equal,
            remedy: undefined,
          },
        ]
      : []),
  ];
  const last = state.changes.at(-1);
  const counts = {
    redirector: 'sheetRedirector',
    tracking: 'sheetTracking',
    unencoded: 'sheetUnencoded',
    'reads-as-address': 'sheetReadsAsLink',
  } as const;
  const buttons = {
    redirector: 'adviceRedirectorFix',
    tracking: 'adviceTrackingFix',
    unencoded: 'adviceUnencodedFix',
    'reads-as-address': 'adviceLinkFix',
  } as const;
  const dones = {
    redirector: 'sheetRedirectorDone',
    tracking: 'sheetTrackingDone',
    unencoded: 'sheetUnencodedDone',
    'reads-as-address': 'sheetReadsAsLinkDone',
  } as const;
  return {
    box,
    options,
    noSheet: read.ok
      ? entries.length === 0
        ? messageOf('sheetEmpty')
        : undefined
      : read.reason === 'too-many'
        ? messageOf('sheetTooMany', MOST_ENTRIES)
        : messageOf('sheetTooMuch'),
    summary: entries.length > 0 ? messageOf('sheetSummary', entries.length, layout.pageCount) : undefined,
    header:
      read.ok && read.header
        ? { label: messageOf('sheetLeaveOutHeader'), isLeftOut: state.leavesOutHeader }
        : undefined,
    problems,
    groups: SHEET_ADVICE_KINDS.flatMap((kind) => {
      const lines = entries
        .filter(({ text }) => state.advice.get(text)?.some((advice) => advice.kind === kind))
        .map(({ line }) => line);
      if (lines.length === 0) return [];
      return [
        {
          kind,
          sentence: countedMessage(counts[kind], lines.length),
          button: messageOf(buttons[kind]),
          lines,
        },
      ];
    }),
    done: last?.after === box ? countedMessage(dones[last.kind], last.count) : undefined,
    entries,
    grid: layout.grid,
    pageCount: layout.pageCount,
    pageAt: (index) => {
      const page = layout.pageAt(index);
      return {
        cutMarks: page.cutMarks,
        codes: page.cells.flatMap(({ index, cell, code, module, caption }) => {
          const entry = entries[index];
          if (entry === undefined) return [];
          const written = caption && captionFor(entry, options);
          return [
            {
              line: entry.line,
              text: entry.text,
              symbol: cache.symbol(entry.text, level),
              label: codeLabel(entry.caption || entry.text),
              caption: written && caption && { ...written, ...caption },
              cell,
              code,
              module,
            },
          ];
        }),
      };
    },
    making: making && { ...making, sentence: messageOf('sheetMaking', making.done, making.total) },
    outcome,
  };
}
