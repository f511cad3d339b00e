import type { ChromiumDriver } from './chromium.ts';
import type { ChromiumPopup, ChromiumTab } from './chromium-page.ts';
import type { MenuTarget } from './driver.ts';
import { prepareMenuClick } from './menu-target.ts';
import type { Screen } from './screen.ts';
import { until } from './wait.ts';

/**
 * Chooses PageHop's entry in Chromium's right-click menu as a person does, with the system's mouse and keyboard, and
 * waits for what opens. For a browser in English that was launched on the screen at a scale of 1, and an entry that is
 * PageHop's only one there: several lie in a menu of their own.
 */
export async function clickRealMenu(
  driver: ChromiumDriver,
  screen: Screen,
  tab: ChromiumTab,
  target: MenuTarget,
): Promise<ChromiumPopup> {
  await until("PageHop's entry", () => driver.inBackground(isThere, target.item));
  await tab.activate();
  const { x, y } = await tab.evaluate(prepareMenuClick, target);
  const corner = await tab.evaluate(() => ({
    x: screenX + (outerWidth - innerWidth) / 2,
    y: screenY + (outerHeight - innerHeight),
  }));
  const popups = (await driver.popups()).length;
  const windows = await screen.countWindows();
  await screen.click(corner.x + x, corner.y + y, 'right');
  await until('the right-click menu', async () => (await screen.countWindows()) > windows);
  // The one entry that begins with this letter: a menu chooses it at once, but on a slow machine it is to be seen
  // before it hears keys. In the page the letter does nothing, and in the popup nothing else.
  await until("PageHop's popup to open", async () => {
    if ((await driver.popups()).length > popups) return true;
    await screen.press(target.item === 'read' ? 'r' : 'q');
    return false;
  });
  return (await driver.popups()).at(-1) as ChromiumPopup;
}

/** Whether the right-click menu has an entry. It comes a moment after the extension. */
async function isThere(entry: MenuTarget['item']): Promise<boolean> {
  return chrome.contextMenus.update(entry, {}).then(
    () => true,
    () => false,
  );
}
