import type { Source } from './source.ts';

/** What a code held that was read. */
export const read: Source = {};
