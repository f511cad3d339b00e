import type { Driver, ExtensionPage, Popup } from '../browsers/driver.ts';

/** Clicks a button of the popup by its id and by script, once it is enabled; also an entry of the menu that is closed. */
export async function press(popup: Popup, id: string): Promise<void> {
  await popup.waitFor((id) => {
    const button = document.querySelector<HTMLButtonElement>(`button#${id}:enabled`);
    button?.click();
    return button !== null;
  }, id);
}

/** The buttons that open a page in place of the popup, each with the page's name. */
const PAGES = {
  'full-window': 'present',
  print: 'print',
  'new-code': 'new',
  sheet: 'sheet',
  settings: 'options',
};

export type PageButton = keyof typeof PAGES;

/** As `press`, and gives the page that opens. */
export async function openPage(browser: Driver, popup: Popup, id: PageButton): Promise<ExtensionPage> {
  await press(popup, id);
  // In Firefox, the next click on the toolbar button would close a popup that is still open.
  await popup.waitForClose();
  return browser.waitForPage(PAGES[id]);
}
