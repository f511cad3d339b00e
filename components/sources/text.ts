import type { Source } from './source.ts';

/** What a person typed, pasted or edited: in the popup, or in the address bar after PageHop's keyword. */
export const text: Source = {};
