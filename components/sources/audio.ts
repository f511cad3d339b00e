import { mediaAddress } from './media-address.ts';
import type { Source } from './source.ts';

/** Where a sound was loaded from; or the page, where its site loads it piece by piece. */
export const audio: Source = {
  menu: {
    title: 'menuAudio',
    contexts: ['audio'],
    setting: 'menuAudio',
    contentOf: mediaAddress,
    otherwise: 'page',
  },
};
