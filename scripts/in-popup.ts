/** What a person does in the popup, done so that it works in every language. */
import type { Popup } from '../tests/browsers/driver.ts';
import { Failure } from '../tests/machine/command.ts';

/** Clicks what a selector such as `#print` finds. */
export async function press(popup: Popup, selector: string): Promise<void> {
  const isThere = await popup.evaluate((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    element?.click();
    return element !== null;
  }, selector);
  if (!isThere) throw new Failure(`The popup has nothing to press at ${selector}.`);
}

/** Puts a text into the box, in place of what is there. */
export async function write(popup: Popup, text: string): Promise<void> {
  await popup.evaluate((text) => {
    const box = document.querySelector('textarea');
    box?.select();
    document.execCommand('insertText', false, text);
  }, text);
}
