import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { FixturePage } from '../browsers/recorder.ts';
import { page } from './pages.ts';

/** Two minutes of blue, 16 × 16 pixels, one frame per second. */
const VIDEO = readFileSync(join(import.meta.dirname, 'video.webm'));

const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title>';

/** A language per page, each with the same number of paragraphs, all different. */
const LANGUAGES: Record<string, (index: number) => string> = {
  en: (index) => `Chapter ${index} tells of the ${index}th house in the village, and who lives in it today.`,
  zh: (index) => `第${index}段写的是山里的第${index}座小屋，屋前有一条小路通到河边。`,
  ar: (index) => `تتحدث الفقرة رقم ${index} عن البيت رقم ${index} في القرية القديمة وعن سكانه اليوم.`,
};

const paragraphs = (language: string, tag: string) =>
  Array.from(
    { length: 40 },
    (_, index) => `<${tag} id=":${index}" class="part">${LANGUAGES[language]?.(index)}</${tag}>`,
  ).join('\n');

/** Pages, by path, that are longer than a screen in one way or another. */
const LONG_PAGES: Record<string, string> = {
  '/article': `<body lang="en"><nav>One two three four five six seven</nav><main>${paragraphs('en', 'p')}</main>`,
  '/chinese': `<body lang="zh"><main>${paragraphs('zh', 'p')}</main>`,
  '/arabic': `<body lang="ar" dir="rtl"><main>${paragraphs('ar', 'p')}</main>`,
  '/sticky': `<body><header style="position: sticky; top: 0; height: 90px; background: silver">
    <p>This is the name of the site, and it stays here.</p></header>
    <div style="position: fixed; inset: 90px 0 auto; height: 40px; background: gray">
    <p>And so does what one may do on it, for ever.</p></div><main>${paragraphs('en', 'p')}</main>`,
  '/chat': `<style>html, body { height: 100%; overflow: hidden } .part { margin: 0 0 60px }</style>
    <body><div style="display: flex; height: 100%"><aside>The rooms that there are: one, two, three</aside>
    <div style="flex: 1; display: flex; flex-direction: column"><div style="height: 60px">What the room is called, and who is in it</div>
    <div id="scroller" style="flex: 1; overflow: auto">${paragraphs('en', 'div')}</div></div></div>`,
  '/manual': `<body>${[1, 2, 3, 4, 5, 6]
    .map((index) => `<h2 id="part-${index}" class="part">Part ${index}</h2>${LANGUAGES.en?.(index)}`)
    .join('\n')}`,
};

/** What a page says about itself in its head, by path. */
const HEADS: Record<string, string> = {
  '/questions/1234567/how-do-i-make-a-code-of-this-page':
    '<link rel="canonical" href="/questions/1234567"><meta property="og:url" content="https://example.com/">',
  '/w/kkGMgK9ZtnKfYAgnEtQxbv': '<meta property="og:platform" content="PeerTube">',
};

/** No script runs in such a page, not even its own, and the page belongs to no site. */
const SANDBOXED = { 'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'" };

/** After a click, it waits for `/awaited`, and answers nobody until then. */
const HANGING = `${HEAD}<p id="words">Some words on the page</p><script>
  addEventListener('click', () => setTimeout(() => {
    const request = new XMLHttpRequest();
    request.open('GET', '/awaited', false);
    request.send();
  }));
</script>`;

/** The pages of `page`, and some that have more to share than their addresses. */
export function offeredPage(url: URL, request: IncomingMessage): FixturePage {
  if (url.pathname.endsWith('.webm')) return video(request.headers.range);
  const long = LONG_PAGES[url.pathname];
  if (long !== undefined) {
    const style = '<style>body { margin: 0; font: 16px sans-serif } .part { margin: 0 0 300px }</style>';
    return { body: HEAD + style + long, ...(url.searchParams.has('sandboxed') && { headers: SANDBOXED }) };
  }
  if (url.pathname === '/hanging') return { body: HANGING };
  const isWithVideo = /^\/(?:watch|shorts|w|videos)\b/.test(url.pathname);
  const head = HEADS[url.pathname] ?? '';
  if (head === '' && !isWithVideo) return page(url);
  return {
    body: `${HEAD}${head}<p id="words">Some words on the page</p><p id="field" contenteditable>What somebody writes</p>
      ${isWithVideo ? '<video src="/video.webm" width="320" height="180" muted></video><video width="40" height="40"></video>' : ''}`,
  };
}

/** Browsers seek in a video only if the server sends ranges (RFC 9110, 14). */
export function video(range: string | undefined): FixturePage {
  const headers = {
    'content-type': 'video/webm',
    'accept-ranges': 'bytes',
    'content-length': `${VIDEO.length}`,
  };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined) return { headers, body: VIDEO };
  const part = VIDEO.subarray(Number(first), last ? Number(last) + 1 : VIDEO.length);
  const contentRange = `bytes ${first}-${Number(first) + part.length - 1}/${VIDEO.length}`;
  return {
    status: 206,
    headers: { ...headers, 'content-range': contentRange, 'content-length': `${part.length}` },
    body: part,
  };
}
