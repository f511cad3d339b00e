import qrcode from 'qrcode-generator';
import type { Popup, Tab } from '../browsers/driver.ts';
import type { FixturePage } from '../browsers/recorder.ts';
import { pngOf } from './code-pictures.ts';
import { page } from './pages.ts';

/** The modules of a code, 1 for dark, made by another encoder than ours. */
function modulesOf(text: string): number[][] {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, place) => place);
  return places.map((row) => places.map((column) => Number(code.isDark(row, column))));
}

/** A PNG of a code with its quiet zone, `scale` pixels per module. */
export function codePng(text: string, scale = 4): Buffer {
  const modules = modulesOf(text);
  const side = (modules.length + 8) * scale;
  const data = Uint8Array.from({ length: side * side }, (_, at) => {
    const [row, column] = [Math.floor(at / side / scale), Math.floor((at % side) / scale)];
    return modules[row - 4]?.[column - 4] === 1 ? 0 : 255;
  });
  return pngOf({ width: side, height: side, data });
}

/** A PDF page of 300 × 300 points with a code on it. */
function codePdf(text: string): string {
  const modules = modulesOf(text);
  const squares = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`${40 + 5 * x} ${255 - 5 * y} 5 5 re`] : [])),
  );
  const drawing = `${squares.join('\n')}\nf`;
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>endobj
4 0 obj<</Length ${drawing.length}>>stream
${drawing}
endstream endobj
trailer<</Root 1 0 R>>`;
}

/** Codes are drawn once, however often pages show them. By text. */
const drawn = new Map<string, Buffer>();

function drawnOnce(text: string): Buffer {
  const png = drawn.get(text) ?? codePng(text);
  drawn.set(text, png);
  return png;
}

/** The text of the code in the picture of that name. */
export const codeAddress = (name: string) => `https://example.org/read/${name}`;

const image = (name: string, attributes = '', host = 'https://example.com') =>
  `<img id="${name}" ${attributes} alt="" src="${host}/code/${name}.png">`;

/** A page where images are hard to get at but easy to see. */
const EVERYWHERE = `
  ${image('cross-origin', '', 'https://example.org')}
  ${image('inverted', 'style="filter: invert(1)"')}
  ${image('turned', 'style="rotate: 30deg; margin: 30px"')}
  ${image('mirrored', 'style="scale: -1 1"')}
  <canvas id="canvas" width="180" height="180"></canvas>
  <iframe width="200" height="200" style="border: 0" src="https://example.org/codes/frame"></iframe>
  <video id="video" muted autoplay width="180" height="180"></video>
  <script>
    const canvas = document.querySelector('#canvas');
    const drawn = new Image();
    drawn.onload = () => canvas.getContext('2d').drawImage(drawn, 0, 0);
    drawn.src = '/code/canvas.png';
    const film = document.createElement('canvas');
    film.width = film.height = 180;
    const frame = new Image();
    frame.onload = () => {
      setInterval(() => film.getContext('2d').drawImage(frame, 0, 0), 50);
      const video = document.querySelector('#video');
      video.srcObject = film.captureStream();
      video.onplaying = () => document.title = 'playing';
    };
    frame.src = '/code/video.png';
  </script>`;

const BODIES: Record<string, string> = {
  none: '<p>Words, and nothing else.</p>',
  one: `${image('one')} <a id="own" href="https://example.org/">A link</a>`,
  three: ['first', 'second', 'third'].map((name) => image(name)).join(' '),
  thirty: Array.from({ length: 30 }, (_, index) => image(`number-${index + 1}`, 'width="105"')).join(' '),
  everywhere: EVERYWHERE,
  frame: image('frame'),
  framed: `<iframe width="300" height="300" src="/codes/three"></iframe> ${image('beside')}`,
  small: image('small', 'width="33"'),
  cut: `<div style="height: 100px; overflow: hidden">${image('cut')}</div>`,
  beyond: `<div style="position: fixed; inset-inline-end: -90px">${image('beyond')}</div>`,
};

/** Texts of the codes on the page `everywhere`. */
export const EVERYWHERE_TEXTS = [
  'cross-origin',
  'inverted',
  'turned',
  'mirrored',
  'canvas',
  'frame',
  'video',
].map(codeAddress);

/** The pages under `/codes/` and their pictures, and the pages of the other tests. */
export function codePages(url: URL): FixturePage | undefined {
  const [, folder, name = ''] = url.pathname.split('/');
  if (folder === 'code')
    return {
      headers: { 'content-type': 'image/png' },
      body: drawnOnce(codeAddress(name.replace('.png', ''))),
    };
  if (folder !== 'codes') return page(url);
  if (name === 'code.pdf')
    return { headers: { 'content-type': 'application/pdf' }, body: codePdf(codeAddress('pdf')) };
  return {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title>
      <body style="background: #fff">${BODIES[name]}`,
  };
}

/** Pastes or drops a picture on the focused element, by an event alone, with or without a text. */
export async function givePicture(
  popup: Popup,
  picture: Buffer,
  { type = 'paste', text = '' }: { type?: 'paste' | 'drop'; text?: string } = {},
): Promise<void> {
  await popup.evaluate(
    (base64, type, text) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], 'picture.png', { type: 'image/png' }));
      if (text !== '') data.setData('text/plain', text);
      const event = new Event(type, { bubbles: true, cancelable: true });
      // In Firefox, the clipboard of a scripted event has no files.
      Object.defineProperty(event, type === 'paste' ? 'clipboardData' : 'dataTransfer', { value: data });
      document.activeElement?.dispatchEvent(event);
    },
    picture.toString('base64'),
    type,
    text,
  );
}

/** Draws a code into a page that loads no pictures from elsewhere, such as one of the browser's own. */
export async function drawCode(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((modules) => {
    const svg = 'http://www.w3.org/2000/svg';
    const drawing = document.createElementNS(svg, 'svg');
    const side = modules.length + 8;
    for (const [name, value] of [
      ['viewBox', `0 0 ${side} ${side}`],
      ['width', String(4 * side)],
      ['height', String(4 * side)],
    ] as const)
      drawing.setAttribute(name, value);
    const shape = (name: string, attributes: Record<string, string>) => {
      const element = document.createElementNS(svg, name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      drawing.append(element);
    };
    shape('rect', { width: String(side), height: String(side), fill: 'white' });
    const squares = modules.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])),
    );
    shape('path', { d: squares.join(''), fill: 'black' });
    // Wherever the page is scrolled to, and whatever it adds.
    Object.assign(drawing.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9' });
    document.body.append(drawing);
  }, modulesOf(text));
}
