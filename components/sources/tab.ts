import type { Source } from './source.ts';

/** The page in a tab, which need not be the one in front. */
export const tab: Source = {
  menu: {
    title: 'menuTab',
    // In Chromium since version 150.
    contexts: ['tab'],
    setting: 'menuTab',
    contentOf: ({ pageUrl }, tab) => {
      const text = tab?.url || pageUrl;
      return text ? { text, ...(tab?.title && { title: tab.title }) } : undefined;
    },
  },
};
