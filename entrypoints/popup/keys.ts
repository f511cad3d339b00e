import { message } from '../../components/browser/messages.ts';
import { openingShortcut } from '../../components/browser/opening-shortcut.ts';
import { letterKey } from '../../components/ui/letter-key.ts';
import { type Shortcut, ShortcutList } from '../../components/ui/shortcut-list.ts';
import { pressEarlyKeys } from './early-keys.ts';

/** Arabic; full-width, from Chinese and Japanese input. */
const OTHER_QUESTION_MARKS = /^[؟？]$/;

/** Elements whose key is told in the page itself, as `aria-keyshortcuts`: there are more while something is offered. */
const withKeys = () => [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')];

/**
 * Lets single letters press buttons, and E focus the text, while the code or a button has the focus: not while typing,
 * and not while nothing has the focus (WCAG 2.1.4). The code gets the focus first, unless something else has it.
 */
export function listenForKeys(view: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.isComposing || !takesLetters(event.target as Element)) return;
    const key = letterKey(event)?.replace(OTHER_QUESTION_MARKS, '?').toUpperCase();
    const element = withKeys().find((element) => keyOf(element) === key);
    if (element === undefined) return;
    event.preventDefault();
    if (element instanceof HTMLTextAreaElement) edit(element);
    else element.click();
  });
  window.addEventListener('focus', () => focusFirst(view));
  focusFirst(view);
  pressEarlyKeys(view);
}

/** In a menu, a letter goes to the entry that begins with it instead. */
function takesLetters(target: Element): boolean {
  return target.matches('qr-view, button:not([role="menuitem"], dialog *)');
}

/** Caret at the end, nothing selected: to replace the text, one can paste anywhere. */
function edit(area: HTMLTextAreaElement): void {
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}

function focusFirst(view: HTMLElement): void {
  // No focus ring at first sight; it appears as soon as a key is pressed.
  const options: FocusOptions & { focusVisible: boolean } = { focusVisible: false };
  if (document.activeElement === document.body) view.focus(options);
}

/** Lists the keys in a dialog. */
export async function listKeys(): Promise<void> {
  const opening = await openingShortcut();
  const list = document.querySelector<ShortcutList>('shortcut-list') ?? new ShortcutList();
  document.body.append(list);
  list.show({ title: message('shortcuts'), hint: message('shortcutsHint'), close: message('close') }, [
    ...(opening === '' ? [] : [{ keys: opening, label: message('shortcutOpen') }]),
    ...withKeys().map((element): Shortcut => ({ keys: keyOf(element), label: labelOf(element) })),
  ]);
}

function keyOf(element: HTMLElement): string {
  return element.getAttribute('aria-keyshortcuts') ?? '';
}

function labelOf(element: HTMLElement): string {
  return element instanceof HTMLTextAreaElement ? message('shortcutEdit') : element.textContent;
}
