import { expect, test } from 'vitest';
import { hasFeature, isForThisBrowser } from '../../../components/browser/features.ts';
import { keepMenus } from '../../../components/browser/menus.ts';
import { openPage } from '../../../components/browser/own-pages.ts';
import { showInPopup } from '../../../components/browser/windows.ts';
import { SETTING_NAMES } from '../../../components/settings/settings.ts';
import { sessionArea } from './session-area.ts';

const OLD = { contextMenus: { ContextType: { PAGE: 'page', LINK: 'link' } } };
const NEW = { contextMenus: { ContextType: { ...OLD.contextMenus.ContextType, TAB: 'tab' } } };

test('a setting of a menu is on the page only where the browser has that menu', () => {
  expect(['menuLink', 'menuTab'].filter((name) => isForThisBrowser(name as never, OLD))).toEqual([
    'menuLink',
  ]);
  expect(['menuLink', 'menuTab'].filter((name) => isForThisBrowser(name as never, NEW))).toHaveLength(2);
  expect(isForThisBrowser('menuTab', { contextMenus: {} })).toBe(true);
});

test('without menus there are all other settings, and none of a menu', () => {
  const rest = SETTING_NAMES.filter((name) => isForThisBrowser(name, {}));
  expect(rest).toEqual(SETTING_NAMES.filter((name) => !name.startsWith('menu')));
});

test('nothing is asked of what a browser does not have', async () => {
  expect(hasFeature('windows', {})).toBe(false);
  expect(() => keepMenus({} as never)).not.toThrow();
  const tabs = { query: async () => [], create: async () => ({ windowId: 1 }) };
  const api = { tabs, storage: { session: sessionArea() } };
  expect(await openPage('print', { text: 'a' }, api as never)).toBe(true);
});

test('what is to be shown is in a tab where there are no windows', async () => {
  const created: string[] = [];
  const tabs = { query: async () => [], create: async ({ url }: { url: string }) => created.push(url) };
  const api = { tabs, storage: { session: sessionArea() } };
  await showInPopup({ kind: 'text', text: 'a' }, undefined, api as never);
  expect(created).toEqual([expect.stringMatching(/^\/popup\.html#/)]);
});
