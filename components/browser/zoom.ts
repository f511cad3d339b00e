import { browser } from 'wxt/browser';

/** How large the person has every page shown, popups included: 1 unless they chose otherwise. */
export async function defaultZoom(
  tabs: Pick<typeof browser.tabs, 'getZoomSettings'> = browser.tabs,
): Promise<number> {
  const { defaultZoomFactor = 1 } = await tabs.getZoomSettings();
  return defaultZoomFactor;
}
