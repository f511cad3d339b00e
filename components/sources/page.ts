import type { Source } from './source.ts';

/** The page that the tab shows. */
export const page: Source = {
  menu: {
    title: 'menuPage',
    contexts: ['page'],
    setting: 'menuPage',
    contentOf: ({ pageUrl }, tab) =>
      pageUrl ? { text: pageUrl, ...(tab?.title && { title: tab.title }) } : undefined,
  },
};
