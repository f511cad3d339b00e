/** Captures as files: of scenes, of a page that is timed, and of photographs. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { launchChromium } from '../../browsers/chromium.ts';
import { ChromiumTab } from '../../browsers/chromium-page.ts';
import type { LaunchOptions, Tab } from '../../browsers/driver.ts';
import { launchFirefox } from '../../browsers/firefox.ts';
import { startRecorder } from '../../browsers/recorder.ts';
import { findFirefox } from '../../machine/browsers.ts';
import { buildOrFail, extensionFolder } from '../../machine/tools.ts';
import { paint } from './paint.ts';
import type { Kind, Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** One in this many scenes is also captured in Firefox. */
const FIREFOX_EVERY = 10;

/** A file, and the texts to be read in it. */
export interface Capture {
  readonly path: string;
  readonly kind: Kind;
  readonly texts: readonly string[];
}

/** A page of 1,400 × 900, and the milliseconds that it may take to read it. */
export interface Page {
  readonly name: string;
  readonly path: string;
  readonly most: number;
}

export interface Photograph {
  readonly set: string;
  readonly path: string;
  readonly text: string | undefined;
}

/** @param from folder of photographs, if there is one */
export async function capturesIn(folder: string, launch: LaunchOptions, from: string | undefined) {
  const web = await startRecorder(() => ({ body: '<!doctype html><link rel="icon" href="data:,">' }));
  const all = await scenes();
  const captures: Capture[] = [];
  const take = async (browser: string, tab: Tab, some: readonly Scene[]) => {
    for (const [index, scene] of some.entries()) {
      const path = join(folder, `${browser}-${index}.png`);
      writeFileSync(path, await capture(tab, scene));
      captures.push({ path, kind: scene.kind, texts: scene.codes.map(({ text }) => text) });
    }
  };
  const chromium = await launchChromium({ ...launch, proxyPort: web.port });
  const tab = await chromium.open('https://www.example.com/');
  await take('chromium', tab, all);
  const photographs = from === undefined ? [] : await unpack(tab, from, folder);
  const pages = await pagesIn(folder, tab, all);
  await chromium.close();
  if (findFirefox()) {
    await buildOrFail('firefox');
    const firefox = await launchFirefox({ extensionDir: extensionFolder('firefox'), proxyPort: web.port });
    const some = all.filter(
      ({ width, height, ratio }, index) =>
        index % FIREFOX_EVERY === 0 && width * ratio <= 1200 && height * ratio <= 800,
    );
    await take('firefox', await firefox.open('https://www.example.com/'), some);
    await firefox.close();
  }
  await web.close();
  return { captures, pages, photographs };
}

async function pagesIn(folder: string, tab: Tab, all: readonly Scene[]): Promise<Page[]> {
  const scene = all.find(({ kind }) => kind === 'beside text and photographs') as Scene;
  const page = { ...scene, width: 1400, height: 900, ratio: 1 };
  const pages: Page[] = [];
  for (const [name, codes, most] of [
    ['one code', page.codes, 250],
    ['no code', [], 750],
  ] as const) {
    const path = join(folder, `${name}.png`);
    writeFileSync(path, await capture(tab, { ...page, codes }));
    pages.push({ name, path, most });
  }
  return pages;
}

/** A PNG of a scene in a browser's tab. */
async function capture(tab: Tab, scene: Scene): Promise<Uint8Array> {
  if (!(tab instanceof ChromiumTab)) {
    await tab.evaluate(paint, inDevicePixels(scene));
    return tab.screenshot();
  }
  await tab.page.setViewport({
    width: Math.ceil(scene.width),
    height: Math.ceil(scene.height),
    deviceScaleFactor: scene.ratio,
  });
  await tab.evaluate(paint, scene);
  return tab.screenshot();
}

/** The same for a browser with one device pixel a CSS pixel, as Firefox is tested. */
function inDevicePixels(scene: Scene): Scene {
  const { ratio } = scene;
  return {
    ...scene,
    width: scene.width * ratio,
    height: scene.height * ratio,
    ratio: 1,
    codes: scene.codes.map((code) => ({
      ...code,
      left: code.left * ratio,
      top: code.top * ratio,
      width: code.width * ratio,
      height: code.height * ratio,
    })),
  };
}

/** Photographs as PNG, made by the browser, because Node reads no WebP. */
async function unpack(tab: ChromiumTab, from: string, folder: string): Promise<Photograph[]> {
  const photographs: Photograph[] = [];
  for (const file of globSync('*/*.{webp,png,jpg}', { cwd: from }).sort()) {
    const [set = ''] = file.split('/');
    const png = await tab.evaluate(
      async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const canvas = Object.assign(document.createElement('canvas'), {
          width: bitmap.width,
          height: bitmap.height,
        });
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
      },
      readFileSync(join(from, file)).toString('base64'),
    );
    const path = join(folder, `${set}-${basename(file)}.png`);
    writeFileSync(path, Buffer.from(png, 'base64'));
    const text = join(from, file.replace(/\.\w+$/, '.txt'));
    photographs.push({ set, path, text: existsSync(text) ? readFileSync(text, 'utf8') : undefined });
  }
  return photographs;
}
