import { until } from '../browsers/wait.ts';
import type { Session } from './session.ts';

/** Waits until no page's draft that PageHop keeps in memory contains a text. */
export async function forgotten({ browser }: Session, text: string): Promise<void> {
  await until(`"${text}" to be forgotten`, () => browser.inBackground(isForgottenSoon, text));
}

/** Runs in the background: whether no draft contains a text, now or once what is kept has changed within a second. */
function isForgottenSoon(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isForgotten: boolean) => {
      chrome.storage.onChanged.removeListener(look);
      clearTimeout(patience);
      resolve(isForgotten);
    };
    const look = async () => {
      if (!JSON.stringify(await chrome.storage.session.get(null)).includes(text)) end(true);
    };
    const patience = setTimeout(end, 1000, false);
    chrome.storage.onChanged.addListener(look);
    void look();
  });
}
