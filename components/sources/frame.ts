import type { Source } from './source.ts';

/** A page within the page. */
export const frame: Source = {
  menu: {
    title: 'menuFrame',
    contexts: ['frame'],
    setting: 'menuFrame',
    contentOf: ({ frameUrl }) => (frameUrl ? { text: frameUrl } : undefined),
  },
};
