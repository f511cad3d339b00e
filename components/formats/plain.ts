import type { Format } from './format.ts';
import { slugOfWords } from './slug.ts';

/** Any text. Called by its first words. */
export const plain = {
  id: 'plain',
  name: 'formatPlain',
  direction: 'auto',
  recognize: (text) => text,
  fileName: (text) => slugOfWords(text),
} as const satisfies Format<string>;
