import type { Tab } from '../../components/browser/active-tab.ts';
import { query } from '../../components/ui/query.ts';
import { codeView, textBox } from './render.ts';
import { shared } from './store.ts';

/** What the buttons do, advice, and keys. Loaded once. */
export function deferred(): Promise<typeof import('./deferred.ts')> {
  return import('./deferred.ts');
}

/** In milliseconds: how long to wait for the browser to be idle, which may never be on a busy machine. */
const IDLE_MS = 100;

/**
 * Runs once the code has been painted and the browser is idle. Painted, it still has to reach the screen, which loading other
 * files delays.
 */
export function afterPaint(run: () => Promise<void>): void {
  requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => run(), { timeout: IDLE_MS })));
}

/** The button may be pressed before the menu's code is loaded. */
export async function openMenuOnceThere(): Promise<void> {
  if (customElements.get('action-menu') !== undefined) return;
  await deferred();
  query('.more').click();
}

export async function giveAdvice(): Promise<void> {
  const { giveAdvice } = await deferred();
  await giveAdvice();
}

/** For choices of advice, keys, pasting, dropping, dragging, and what becomes of the tab. */
export async function listen(tab: Tab | undefined): Promise<void> {
  const { follow, listenForChoices, listenForKeys, offerPicture, takeWhatIsGiven } = await deferred();
  listenForChoices();
  listenForKeys(codeView());
  takeWhatIsGiven(textBox());
  offerPicture(codeView(), shared);
  follow(tab);
}
