import type { Source } from './source.ts';

/** Where a link leads. */
export const link: Source = {
  menu: {
    title: 'menuLink',
    contexts: ['link'],
    setting: 'menuLink',
    contentOf: ({ linkUrl }) => (linkUrl ? { text: linkUrl } : undefined),
  },
};
