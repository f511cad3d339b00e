import { clock } from '../../text/clock.ts';
import { messageOf } from '../../text/message.ts';
import { fix } from '../advice.ts';
import type { Offer } from './offer.ts';
import { addressAt } from './video-sites.ts';

/** Seconds before the place where the video is, so that one finds one's way back into it. */
const BACK = 2;

/** Seconds into a video that one may as well see again. */
const LEAST = 10;

/** The video, from where it is. */
export const videoTime: Offer = (payload, address, { video }) => {
  if (video === undefined) return undefined;
  const seconds = Math.floor(video.seconds) - BACK;
  if (!(seconds >= LEAST)) return undefined;
  const text = addressAt(address, seconds, video);
  if (text === undefined || text === payload.text) return undefined;
  return { ...fix(payload, text, messageOf('adviceTimeFix', clock(seconds))), key: 'T' };
};
