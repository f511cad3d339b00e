import { defineBackground } from 'wxt/utils/define-background';
import { createMenusOnInstall, onMenuClick } from '../components/browser/menus.ts';
import { showInPopup } from '../components/browser/popup.ts';

export default defineBackground(() => {
  createMenusOnInstall();
  onMenuClick(showInPopup);
});
