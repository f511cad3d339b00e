import type { Source } from './source.ts';

/** The page that the tab shows. */
export const page: Source = {
  menu: {
    title: 'menuPage',
    // Not over a canvas in Chromium, where only 'all' would match, which would put this beside every other entry.
    contexts: ['page'],
    setting: 'menuPage',
    contentOf: ({ pageUrl }, tab) =>
      pageUrl ? { text: pageUrl, ...(tab?.title && { title: tab.title }) } : undefined,
  },
};
