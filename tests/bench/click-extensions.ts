/** The extensions whose popups are compared, each marked so that the browser reports when it is painted. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../machine/command.ts';

/**
 * An attribute that makes the browser record when an element's content is first on the screen (Element Timing). It works
 * for text and images, not for drawings.
 */
const MARK = 'elementtiming="painted"';

/** The element with the number of modules, filled in the same task that draws the code. */
const MARKED = 'id="size"';

/** Run before PageHop's own script: notes whether the code is there when the marked text arrives, before any frame. */
const CHECK = `new MutationObserver((_, observer) => {
  if (!document.querySelector('#size')?.textContent) return;
  observer.disconnect();
  globalThis.codeIsThere = document.querySelector('[role="img"] path').getBoundingClientRect().width > 100;
}).observe(document, { subtree: true, childList: true, characterData: true });`;

/**
 * Runs before an extension's own scripts, so that any extension can be timed. `codeThere` resolves to the start of the
 * first frame with a picture of at least 100 × 100 CSS pixels that is not blank, in milliseconds since the popup began to
 * load.
 */
const WATCH = `globalThis.codeThere = new Promise((resolve) => {
  const isFilled = (element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 100 || height < 100) return false;
    if (element.localName === 'img') return element.complete && element.naturalWidth > 0;
    if (element.localName === 'svg') return element.querySelector('path[d], rect, use') !== null;
    const context = element.getContext('2d');
    if (context === null) return false;
    const { data } = context.getImageData(0, 0, element.width, element.height);
    return data.some((value, index) => index > 3 && value !== data[index % 4]);
  };
  const look = (now) => {
    if ([...document.querySelectorAll('canvas, svg, img')].some(isFilled)) resolve(now);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});`;

/** Copies any extension so that it reports when its popup shows a code. Returns the folder. */
export function watchedExtension(folder: string): string {
  const { action } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const popup = action?.default_popup;
  if (typeof popup !== 'string') throw new Failure(`The extension in ${folder} has no popup.`);
  const watched = copy(
    folder,
    (html) => html.replace(/<head[^>]*>|$/i, '$&<script src="/watch.js"></script>'),
    popup,
  );
  writeFileSync(join(watched, 'watch.js'), WATCH);
  return watched;
}

/** Copies PageHop with only the mark added. Returns the folder. */
export function markedPageHop(extensionDir: string): string {
  return copy(extensionDir, mark);
}

/** Copies PageHop so that `codeIsThere` says whether the mark tells the truth. Returns the folder. */
export function checkedPageHop(extensionDir: string): string {
  const folder = copy(extensionDir, (html) =>
    mark(html).replace('<head>', '<head><script src="/check.js"></script>'),
  );
  writeFileSync(join(folder, 'check.js'), CHECK);
  return folder;
}

/** Makes an extension whose popup is a picture of `width` × `height` CSS pixels. Returns the folder. */
export function pictureExtension(png: Uint8Array, width: number, height: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const manifest = {
    manifest_version: 3,
    name: 'A picture',
    version: '1',
    permissions: ['activeTab'],
    action: { default_popup: 'popup.html' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'picture.png'), png);
  // Decoded synchronously: otherwise the first frame might come without it.
  writeFileSync(
    join(folder, 'popup.html'),
    `<!doctype html><title>A picture</title><body style="margin: 0"><img ${MARK} src="picture.png" alt="" width="${width}" height="${height}" decoding="sync" style="display: block">`,
  );
  return folder;
}

function mark(html: string): string {
  if (!html.includes(MARKED)) throw new Failure(`The popup has nothing with ${MARKED} to mark.`);
  return html.replace(MARKED, `${MARKED} ${MARK}`);
}

function copy(extensionDir: string, change: (html: string) => string, page = 'popup.html'): string {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(extensionDir, folder, { recursive: true });
  const popup = join(folder, page.replace(/[?#].*$/, ''));
  writeFileSync(popup, change(readFileSync(popup, 'utf8')));
  return folder;
}
