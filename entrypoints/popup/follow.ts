import { eventsAfter, isOfTab } from '../../components/app/tab-change.ts';
import type { Tab } from '../../components/browser/active-tab.ts';
import { followTab } from '../../components/browser/follow-tab.ts';
import { giveAdvice } from './advice.ts';
import { closePopup } from './close-popup.ts';
import { currentState, dispatch } from './store.ts';

/** Follows the tab whose page the popup shows. What was written or right-clicked stays. */
export function follow(tab: Tab | undefined): void {
  if (tab === undefined) return;
  followTab(tab, (change) => {
    if (!isOfTab(currentState())) return;
    if (change.type === 'left') return closePopup();
    const before = currentState();
    for (const event of eventsAfter(before, change)) dispatch(event);
    if (currentState() !== before) void giveAdvice();
  });
}
