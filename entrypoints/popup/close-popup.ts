import { isOwnWindow } from '../../components/browser/own-window.ts';

/** Closes the popup. A window that stands for it stays. */
export function closePopup(): void {
  if (!isOwnWindow()) window.close();
}
