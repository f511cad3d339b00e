import { mediaAddress } from './media-address.ts';
import type { Source } from './source.ts';

/** Where a video was loaded from; or the page, where its site loads it piece by piece. */
export const video: Source = {
  menu: {
    title: 'menuVideo',
    contexts: ['video'],
    setting: 'menuVideo',
    contentOf: mediaAddress,
    otherwise: 'page',
  },
};
