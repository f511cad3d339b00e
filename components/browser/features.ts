import { browser } from 'wxt/browser';
import type { SettingName } from '../settings/settings.ts';
import { MENU_ENTRIES } from '../sources/sources.ts';

/** APIs that Firefox for Android lacks. */
export type Feature = 'commands' | 'contextMenus' | 'omnibox' | 'windows';

export function hasFeature(feature: Feature, api: Partial<Record<Feature, unknown>> = browser): boolean {
  return api[feature] !== undefined;
}

/** Whether this browser has what a setting is about. */
export function isForThisBrowser(
  name: SettingName,
  api: { contextMenus?: { ContextType?: Record<string, string> } } = browser,
): boolean {
  if (!name.startsWith('menu')) return true;
  if (!hasFeature('contextMenus', api)) return false;
  const known = api.contextMenus?.ContextType;
  const entry = MENU_ENTRIES.find(({ setting }) => setting === name);
  return !known || !entry || entry.contexts.some((context) => Object.values(known).includes(context));
}
