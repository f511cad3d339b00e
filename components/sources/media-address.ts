import type { Click, Content } from './source.ts';

/** `undefined` for what a page has put together itself: no other device can load it. */
export function mediaAddress({ srcUrl }: Click): Content | undefined {
  return srcUrl && !/^(?:blob|data|mediastream):/i.test(srcUrl) ? { text: srcUrl } : undefined;
}
