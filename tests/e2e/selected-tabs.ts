import type { Driver, Popup, Tab } from '../browsers/driver.ts';
import { codeIn } from './session.ts';

/** Opens tabs at addresses, selects them all, and opens the popup over the last. */
export async function popupOverTabs(
  browser: Driver,
  addresses: string[],
): Promise<{ popup: Popup; tabs: Tab[] }> {
  const tabs: Tab[] = [];
  for (const address of addresses) tabs.push(await browser.open(address));
  const front = tabs.at(-1) as Tab;
  // Lets Chromium's next popup see this tab. To click the button again would select this tab alone.
  if (browser.name === 'chromium') await (await browser.clickToolbar(front)).close();
  await browser.inBackground(async (count) => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { index = 0, windowId = 0 } = front ?? {};
    await chrome.tabs.highlight({ windowId, tabs: Array.from({ length: count }, (_, i) => index - i) });
  }, tabs.length);
  if (browser.name === 'chromium') await browser.inBackground(() => chrome.action.openPopup());
  else await browser.clickToolbar(front);
  const popup = (await browser.waitForPopups(1))[0] as Popup;
  await codeIn(popup);
  return { popup, tabs };
}
