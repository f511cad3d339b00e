/**
 * Builds the popup apart from the other pages. Built together, what it shares with them becomes files of its own, and every
 * file makes a click slower. What both need is in the package twice, which is the cost.
 */
import { defineWxtModule } from 'wxt/modules';

const POPUP = 'popup';

export default defineWxtModule((wxt) => {
  if (wxt.config.command === 'serve') return;
  wxt.hook('entrypoints:grouped', (_wxt, groups) => {
    for (const group of groups.filter((group) => Array.isArray(group))) {
      const at = group.findIndex(({ name }) => name === POPUP);
      if (at !== -1) groups.push(group.splice(at, 1));
    }
  });
});
