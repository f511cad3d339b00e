import { defineBackground } from 'wxt/utils/define-background';
import { forgetDraftsOfClosedTabs, onPageLeft } from '../components/browser/drafts.ts';
import { takeBackLeftovers } from '../components/browser/mailbox.ts';
import { keepMenus, onMenuClick } from '../components/browser/menus.ts';
import { onOmniboxEntry } from '../components/browser/omnibox.ts';
import { onReadCommand } from '../components/browser/read-command.ts';
import { giveTabsBack } from '../components/browser/selected-tabs.ts';
import { onUnseenPopup } from '../components/browser/unseen-popup.ts';
import { readInPopup, showInPopup, showUnseen } from '../components/browser/windows.ts';

export default defineBackground(() => {
  void takeBackLeftovers();
  void giveTabsBack();
  onMenuClick(showInPopup, readInPopup);
  onReadCommand(readInPopup);
  onOmniboxEntry(showInPopup);
  if (import.meta.env.FIREFOX) onUnseenPopup(showUnseen);
  onPageLeft(() => {
    void forgetDraftsOfClosedTabs();
    void giveTabsBack();
  });
  keepMenus();
});
