/** What a person does in the popup, done so that it works in every language. */
import type { Popup } from '../tests/browsers/driver.ts';
import { Failure } from '../tests/machine/command.ts';

/** Clicks the button or menu entry that a selector such as `#print` finds, seen or not. */
export async function press(popup: Popup, selector: string): Promise<void> {
  await nameOf(popup, selector);
  await popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);
}

/** Really clicks the button that a selector finds: browsers let only a person copy. */
export async function click(popup: Popup, selector: string): Promise<void> {
  await popup.click('button', await nameOf(popup, selector));
}

/** What a button is called, in whatever language. */
async function nameOf(popup: Popup, selector: string): Promise<string> {
  const name = await popup.evaluate(
    (selector) => document.querySelector(selector)?.textContent?.trim(),
    selector,
  );
  if (name === undefined || name === null) throw new Failure(`The popup has no button ${selector}.`);
  return name;
}

/** Puts a text into the box, in place of what is there. */
export async function write(popup: Popup, text: string): Promise<void> {
  await popup.evaluate((text) => {
    const box = document.querySelector('textarea');
    box?.select();
    document.execCommand('insertText', false, text);
  }, text);
}
