import type { Session } from './session.ts';

/** Waits until no page's draft that PageHop keeps in memory contains a text. */
export function forgotten({ browser }: Session, text: string): Promise<void> {
  return browser.inBackground(
    (text) =>
      new Promise<void>((resolve) => {
        const look = async () => {
          if (JSON.stringify(await chrome.storage.session.get(null)).includes(text)) return;
          chrome.storage.onChanged.removeListener(look);
          resolve();
        };
        chrome.storage.onChanged.addListener(look);
        void look();
      }),
    text,
  );
}
