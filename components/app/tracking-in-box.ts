import type { Span } from '../text/address.ts';
import { changedSpan } from '../text/changed-span.ts';
import { readable } from '../text/readable-address.ts';
import { type State, sharedText } from './state.ts';

/** Where the box has the parameters that the line on tracking would remove; `undefined` without such a line. */
export function trackingInBox(state: State): Span | undefined {
  const { about, items } = state.advice;
  const rest = items.find(({ kind }) => kind === 'tracking')?.fixes[0]?.payload.text;
  if (rest === undefined || about !== sharedText(state)) return undefined;
  return changedSpan(state.text, (state.isReadable ? readable(rest) : undefined) ?? rest);
}
