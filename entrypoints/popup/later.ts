import type { Tab } from '../../components/browser/active-tab.ts';
import { query } from '../../components/ui/query.ts';
import { codeView, textBox } from './render.ts';
import { shared } from './store.ts';

/** What the buttons do, advice, and keys. Loaded once. */
export function deferred(): Promise<typeof import('./deferred.ts')> {
  return import('./deferred.ts');
}

/** How long to wait for the browser to be idle, in milliseconds. On a busy machine, it may never be. */
const IDLE_MS = 100;

/**
 * Runs once the code has been painted and the browser is idle. The painted code still has to reach the screen, and loading
 * other files delays that.
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

/** For keys, pasting, dropping, dragging, and what becomes of the tab. */
export async function listen(tab: Tab | undefined): Promise<void> {
  const { follow, listenForKeys, offerPicture, takeWhatIsGiven } = await deferred();
  listenForKeys(codeView);
  takeWhatIsGiven(textBox);
  offerPicture(codeView, shared);
  follow(tab);
}
