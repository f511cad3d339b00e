import type { TextBox } from './text-box.ts';

/** Copies or cuts all of a box's text when all that it shows is selected. A box may keep more text than it shows. */
export function copyWhole(box: TextBox): void {
  const area = box.querySelector('textarea') as HTMLTextAreaElement;
  /** `false` if the browser's own copy is the same. */
  const copy = (event: ClipboardEvent): boolean => {
    const isAllSelected = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    if (box.hiddenLength === 0 || !isAllSelected) return false;
    event.clipboardData?.setData('text/plain', box.text);
    event.preventDefault();
    return true;
  };
  area.addEventListener('copy', copy);
  area.addEventListener('cut', (event) => {
    if (copy(event)) document.execCommand('delete');
  });
}
