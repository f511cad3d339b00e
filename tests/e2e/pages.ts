import type { FixturePage } from '../browsers/recorder.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQAAAADsdIMmAAAADklEQVQI12P4zwCBUAAAPvAH+Y5XJ7EAAAAASUVORK5CYII=',
  'base64',
);

/** Far apart, so that only one is visible at a time; the highlight has a unique color. */
const PASSAGES = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Passages</title>
  <style>
    body { margin: 1500px 20px; font: 16px/1.5 sans-serif }
    body > * { margin: 0 0 1500px }
    ::target-text { background: rgb(255 0 255); color: black }
  </style>
  <p>At first there is the same phrase, that is not alone.</p>
  <p>Then there is the same phrase, that comes again.</p>
  <p>At last there is <b id="third">the same phrase</b>, that was meant.</p>
  <div>
    <p>One paragraph has a beginning, and <span id="from">from here on it is selected, with
      <em>all</em> of its end.</span></p>
    <p><span id="next">The next one is selected, too</span>.</p>
    <ul><li>First item</li><li><span id="to">and half</span> of the second.</li></ul>
  </div>
  <p lang="zh">我们在这里写字。他们在这里写字。</p>
  <p lang="zh">二维码里的文字很短，<span id="chinese">他们在这里写字</span>，手机打开的网页很长。</p>
  <p lang="ar" dir="rtl">هذه الصفحة طويلة.</p>
  <p lang="ar" dir="rtl">قال لي إن <span id="arabic">هذه الصفحة طويلة</span>، ثم ذهب.</p>
  <p>She said: <span id="quoted">“It’s a well-known – even ‘famous’ – trick, #1 &amp; only: 50%—or more…”</span> And left.</p>
  <p lang="ru">Старый мастер <span id="marked">Йода Ёлкин, é, ü и Å</span>.</p>
  <p lang="ko">휴대폰으로 <span id="korean">이 문장을 엽니다</span> 그리고 끝.</p>
  <p id="long">${Array.from({ length: 80 }, (_, i) => `Word ${i} of a long text, `).join('')}then its end.</p>
  <p>Half of a <span id="words">w<span id="part">ord, as one may sel</span>ect</span> it.</p>
  <pre>const <span id="code">one =  1;
  const two</span> = one + one;</pre>`;

/** Media, which need not exist to be right-clicked, and a frame. */
const MEDIA = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Media</title>
  <style>video, audio, iframe { display: block; width: 300px; height: 60px; margin: 20px }</style>
  <video id="video" src="/clip.webm"></video>
  <video id="pieces" src="blob:https://example.com/5a1b"></video>
  <audio id="audio" src="/song.ogg" controls></audio>
  <iframe id="frame" src="https://example.com/framed"></iframe>`;

/** The page at every address: it has one of each thing that can be right-clicked. Its title is the last word of its path. */
export function page(url: URL): FixturePage {
  if (url.pathname.endsWith('.png')) return { headers: { 'content-type': 'image/png' }, body: PICTURE };
  if (url.pathname === '/passages') return { body: PASSAGES };
  if (url.pathname === '/media') return { body: MEDIA };
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
