import type { FixturePage } from '../browsers/recorder.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQAAAADsdIMmAAAADklEQVQI12P4zwCBUAAAPvAH+Y5XJ7EAAAAASUVORK5CYII=',
  'base64',
);

/** The page at any address: it has one of each thing that can be right-clicked. Its title is its last word. */
export function page(url: URL): FixturePage {
  if (url.pathname.endsWith('.png')) return { headers: { 'content-type': 'image/png' }, body: PICTURE };
  const title = decodeURIComponent(url.pathname.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>
      <p><a id="link" href="https://example.org/linked?a=1&amp;b=2#part">A link</a></p>
      <p><a id="payment" href="weixin://wxpay/bizpayurl?pr=NwY5Mz9">Pay</a></p>
      <p><a id="ftp" href="ftp://ftp.example.org/pub/read-me.txt">A file</a></p>
      <p><a id="own" href="https://example.org/from${url.pathname}">A link of this page alone</a></p>
      <p><a id="long" href="https://example.org/${'long'.repeat(300)}">A long link</a></p>
      <p><img id="image" src="/picture.png" width="80" height="80" alt="A picture"></p>
      <p id="passage">Selected words, 选中的文字</p>`,
  };
}
