import { isEnoughWithoutCaptions, isTooDense, largestGrid, neededSide } from '../../sheet/density.ts';
import type { Layout } from '../../sheet/layout.ts';
import type { Entry } from '../../sheet/lines.ts';
import type { SheetOptions } from '../../sheet/options.ts';
import { countedMessage, type Message, messageOf } from '../../text/message.ts';
import type { State } from './state.ts';

/** Something amiss with some lines, or with the sheet if there are none. */
export interface Problem {
  kind: 'too-long' | 'too-dense' | 'no-captions' | 'warning' | 'equal';
  sentence: Message;
  /** By number, in order, and what is amiss with each. */
  lines: readonly LineNote[];
  /** A button that helps all of them. */
  remedy: { label: Message; options: Partial<SheetOptions> } | undefined;
}

export interface LineNote {
  line: number;
  note: Message;
}

/** An entry with a code of so many modules a side. */
export interface Sized {
  entry: Entry;
  size: number;
}

/** An entry without a code, by how many bytes it is too long. */
export interface Refused {
  entry: Entry;
  over: number;
}

/** All that is amiss, most important first. */
export function problemsOf(
  { options, advice }: State,
  sized: readonly Sized[],
  refused: readonly Refused[],
  layout: Layout,
): Problem[] {
  return [
    tooLong(refused),
    tooDense(options, sized, layout),
    noCaptions(options, sized, layout),
    warnings(advice, sized),
    equal(sized),
  ]
    .filter((problem) => problem !== undefined)
    .filter(({ kind, lines }) => kind === 'no-captions' || lines.length > 0);
}

function tooLong(refused: readonly Refused[]): Problem {
  return {
    kind: 'too-long',
    sentence: countedMessage('sheetTooLong', refused.length),
    lines: refused.map(({ entry, over }) => ({
      line: entry.line,
      note: countedMessage('sheetBytesOver', over),
    })),
    remedy: undefined,
  };
}

function tooDense(
  options: SheetOptions,
  sized: readonly Sized[],
  { moduleOf, grid }: Layout,
): Problem | undefined {
  // Said in place of the sheet.
  if (grid.codeSide === 0) return undefined;
  const dense = sized.filter(({ size }) => isTooDense(moduleOf(size)));
  const largest = dense.reduce((most, { size }) => Math.max(most, size), 0);
  return {
    kind: 'too-dense',
    sentence: countedMessage('sheetTooDense', dense.length),
    lines: dense.map(({ entry, size }) => ({
      line: entry.line,
      // Modules that are all alike are as large as the largest code lets them be.
      note: messageOf('sheetNeedsSide', Math.ceil(neededSide(options.equal === 'module' ? largest : size))),
    })),
    remedy: dense.length === 0 ? undefined : remedyOf(options, largest),
  };
}

/** What makes a code of so many modules a side large enough. */
function remedyOf(options: SheetOptions, size: number): Problem['remedy'] {
  const better = largestGrid(options, size);
  if (better) return { label: messageOf('sheetUseGrid', better.columns, better.rows), options: better };
  return isEnoughWithoutCaptions(options, size)
    ? { label: messageOf('sheetLeaveOutCaptions'), options: { caption: 'none' } }
    : undefined;
}

function noCaptions(
  { caption }: SheetOptions,
  sized: readonly Sized[],
  { grid }: Layout,
): Problem | undefined {
  if (caption === 'none' || grid.caption !== undefined || grid.codeSide === 0 || sized.length === 0)
    return undefined;
  return { kind: 'no-captions', sentence: messageOf('sheetNoCaptions'), lines: [], remedy: undefined };
}

function warnings(advice: State['advice'], sized: readonly Sized[]): Problem {
  const lines = sized.flatMap(({ entry: { text, line } }): LineNote[] => {
    const warning = advice.get(text)?.find(({ kind }) => kind === 'warning');
    return warning?.kind === 'warning' ? [{ line, note: warning.sentence }] : [];
  });
  return {
    kind: 'warning',
    sentence: countedMessage('sheetWarning', lines.length),
    lines,
    remedy: undefined,
  };
}

function equal(sized: readonly Sized[]): Problem {
  const first = new Map<string, number>();
  const lines = sized.flatMap(({ entry: { text, line } }): LineNote[] => {
    const same = first.get(text);
    if (same !== undefined) return [{ line, note: messageOf('sheetSameAsLine', same) }];
    first.set(text, line);
    return [];
  });
  return { kind: 'equal', sentence: countedMessage('sheetEqual', lines.length), lines, remedy: undefined };
}
