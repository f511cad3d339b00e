import type { Click, Content } from './source.ts';

/** Nothing that a page has put together itself, which no other device can load. */
export function mediaAddress({ srcUrl }: Click): Content | undefined {
  return srcUrl && !/^(?:blob|data|mediastream):/i.test(srcUrl) ? { text: srcUrl } : undefined;
}
