import { defineBackground } from 'wxt/utils/define-background';
import { keepMenus, onMenuClick } from '../components/browser/menus.ts';
import { onOmniboxEntry } from '../components/browser/omnibox.ts';
import { showInPopup } from '../components/browser/popup.ts';

export default defineBackground(() => {
  keepMenus();
  onMenuClick(showInPopup);
  onOmniboxEntry(showInPopup);
});
