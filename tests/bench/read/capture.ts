import { ChromiumTab } from '../../browsers/chromium-page.ts';
import type { Tab } from '../../browsers/driver.ts';
import { paint } from './paint.ts';
import type { Scene } from './scene.ts';

/** A PNG of a scene in a browser's tab. */
export async function capture(tab: Tab, scene: Scene): Promise<Uint8Array> {
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
