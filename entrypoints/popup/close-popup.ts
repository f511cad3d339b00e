import { isOwnWindow } from '../../components/browser/own-window.ts';

/** Closes the popup. A small window in its place stays open. */
export function closePopup(): void {
  if (!isOwnWindow()) window.close();
}
