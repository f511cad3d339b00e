import { openingShortcut } from '../../components/browser/opening-shortcut.ts';
import { openShortcutSettings } from '../../components/browser/options-page.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';

/** Shows the keyboard shortcut that is set, and leads to where the browser changes it. */
export function showShortcut(): void {
  query('#shortcut').addEventListener('click', openShortcutSettings);
  // The person comes back from the browser's own page, where it may have been changed.
  document.addEventListener('visibilitychange', renew);
  void renew();
}

async function renew(): Promise<void> {
  const keys = await openingShortcut();
  setText(query('#shortcut-keys'), keys);
  query('#shortcut-keys').hidden = keys === '';
  query('#shortcut-none').hidden = keys !== '';
}
