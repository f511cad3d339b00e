/** What a person does in the popup, done so that it works in every language. */
import type { Popup } from '../tests/browsers/driver.ts';

export async function press(popup: Popup, selector: string): Promise<void> {
  await popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);
}

/** Puts a text into the box, in place of what is there. */
export async function write(popup: Popup, text: string): Promise<void> {
  await popup.evaluate((text) => {
    const box = document.querySelector('textarea');
    box?.select();
    document.execCommand('insertText', false, text);
  }, text);
}
