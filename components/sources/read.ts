import type { Source } from './source.ts';

/** What was read from a code. Its entry reads the codes in an image, as the page shows it. */
export const read: Source = {
  menu: {
    title: 'menuRead',
    contexts: ['image'],
    setting: 'menuRead',
    isRead: true,
    contentOf: ({ srcUrl, pageUrl, frameUrl, frameId = 0 }, tab) => {
      if (!srcUrl) return undefined;
      const address = frameId === 0 ? pageUrl : frameUrl;
      if (address === undefined || tab?.id === undefined) return { text: srcUrl };
      return { text: srcUrl, origin: { address, tabId: tab.id, frameId } };
    },
  },
};
