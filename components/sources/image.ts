import type { Source } from './source.ts';

/** Where an image was loaded from. */
export const image: Source = {
  menu: {
    title: 'menuImage',
    contexts: ['image'],
    setting: 'menuImage',
    contentOf: ({ srcUrl }) => (srcUrl ? { text: srcUrl } : undefined),
  },
};
