/**
 * Functions that run inside Firefox's own window, with all its rights. Each stands alone: it is sent as text, so it
 * can use nothing of this file but the globals declared here.
 *
 * biome-ignore-all lint/suspicious/noExplicitAny: Firefox publishes no types for its insides.
 */
import type { MenuTarget, WindowOptions } from './driver.ts';

declare const ChromeUtils: any;
declare const Services: any;
declare const WebExtensionPolicy: any;
declare const BrowsingContext: any;
declare const gBrowser: any;
declare const openDialog: any;
declare const Cc: any;
declare const Ci: any;

/** A popup as Firefox knows it: its context for WebDriver BiDi, and its address. */
export interface PopupContext {
  context: string;
  url: string;
}

/**
 * Lets WebDriver BiDi reach extension popups and background pages: it refuses them only because it looks for
 * contexts in tabs alone. From then on `outside-tabs <browsing context id>` names any context.
 */
export function reachBeyondTabs(): void {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const inTabs = NavigableManager.getBrowsingContextById.bind(NavigableManager);
  NavigableManager.getBrowsingContextById = (id: string) => {
    const [, number] = /^outside-tabs (\d+)$/.exec(id) ?? [];
    return number === undefined ? inTabs(id) : (BrowsingContext.get(Number(number)) ?? null);
  };
}

/** Makes Firefox, and so every extension installed later, speak a language even if its own texts lack it. */
export function speak(language: string): void {
  Services.locale.availableLocales = [language, 'en-US'];
  Services.locale.requestedLocales = [language];
}

/** Opens a window and gives its tab's context. The tab is blank: a first page would race with the one to come. */
export async function openWindow(options: WindowOptions): Promise<string> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const parts = options.type === 'popup' ? 'dialog,resizable,titlebar,close' : 'dialog=no,all';
  const features = `chrome,${parts},${options.private ? 'private' : 'non-private'}`;
  const opened = openDialog('chrome://browser/content/browser.xhtml', '_blank', features);
  const ready = 'browser-delayed-startup-finished';
  await new Promise<void>((resolve) => {
    Services.obs.addObserver(function observe(subject: unknown) {
      if (subject !== opened) return;
      Services.obs.removeObserver(observe, ready);
      resolve();
    }, ready);
  });
  return NavigableManager.getIdForBrowser(opened.gBrowser.selectedBrowser);
}

/**
 * Opens a tab in the first window and gives its context. It is blank, in the process where the page at an address will
 * be, which need not be changed then.
 */
export function openTab(url: string): string {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const preferredRemoteType = ChromeUtils.predictRemoteTypeForURI(url, { window });
  const { linkedBrowser } = gBrowser.addTrustedTab('about:blank', { preferredRemoteType });
  return NavigableManager.getIdForBrowser(linkedBrowser);
}

/** The context of the tab in front in the first window. */
export function selectedTab(): string {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);
}

/** Closes every window but the first, and in that every tab but a blank one. */
export async function closeAll(): Promise<void> {
  for (const other of Services.wm.getEnumerator('navigator:browser')) {
    if (other === window) continue;
    const closed = new Promise((resolve) => other.addEventListener('unload', resolve, { once: true }));
    other.close();
    await closed;
  }
  gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
  gBrowser.removeAllTabsBut(gBrowser.selectedTab, { animate: false, skipPermitUnload: true });
}

/** The address a tab shows. */
export function addressOf(context: string): string {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  return NavigableManager.getBrowserById(context).currentURI.spec;
}

/** Brings a tab to the front of its window, and its window to the front, and says whether they are there. */
export function activate(context: string): boolean {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowserById(context);
  const window = browser.ownerDocument.defaultView;
  window.gBrowser.selectedTab = window.gBrowser.getTabForBrowser(browser);
  if (Services.focus.activeWindow !== window) window.focus();
  return Services.focus.activeWindow === window;
}

/** Clicks an extension's toolbar button in the window of a tab. */
export async function clickButton(context: string, extensionId: string): Promise<void> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
  await button.triggerAction(NavigableManager.getBrowserById(context).ownerDocument.defaultView);
}

/**
 * Every popup of an extension, and every window of its own with the popup's page, the oldest first, except those that are
 * known; `undefined` if there are none. A popup that Firefox loads but does not get to show, as in a window without a toolbar,
 * does not count.
 */
export function listPopups(popupUrl: string, known: string[] = []): PopupContext[] | undefined {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const found: (PopupContext & { id: number })[] = [];
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    for (const browser of window.document.querySelectorAll('.webextension-popup-browser')) {
      if (browser.closest('panel')?.state !== 'open') continue;
      const id = browser.browsingContext?.id;
      found.push({ id, context: `outside-tabs ${id}`, url: browser.currentURI?.spec ?? '' });
    }
    for (const { linkedBrowser: browser } of window.gBrowser?.tabs ?? []) {
      const id = browser.browsingContext?.id;
      found.push({ id, context: NavigableManager.getIdForBrowser(browser), url: browser.currentURI.spec });
    }
  }
  const popups = found
    .filter(
      ({ id, url, context }) => id !== undefined && url.startsWith(popupUrl) && !known.includes(context),
    )
    .sort((a, b) => a.id - b.id)
    .map(({ context, url }) => ({ context, url }));
  return popups.length > 0 ? popups : undefined;
}

/** What is to be seen of a popup, in CSS pixels; the screen may end before it does. Nothing is said of a tab. */
export function seenSize(context: string): { width: number; height: number } | undefined {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowsingContextById(context)?.embedderElement;
  const panel = browser?.closest('panel');
  if (!panel) return undefined;
  const { x, y, width, height } = browser.getBoundingClientRect();
  const { mozInnerScreenX, mozInnerScreenY } = browser.ownerDocument.defaultView;
  const outer = panel.getOuterScreenRect();
  return {
    width: Math.min(width, outer.right - mozInnerScreenX - x),
    height: Math.min(height, outer.bottom - mozInnerScreenY - y),
  };
}

/** Closes a popup, or a tab. */
export async function closeContext(context: string): Promise<void> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowsingContextById(context)?.embedderElement;
  if (!browser) return;
  const view = browser.ownerDocument.defaultView;
  const tab = view.gBrowser.getTabForBrowser(browser);
  if (tab) {
    // A window goes with its last tab, and takes the focus along.
    const isLast = view.gBrowser.tabs.length === 1;
    const closed = new Promise((resolve) => view.addEventListener('unload', resolve, { once: true }));
    view.gBrowser.removeTab(tab, { animate: false });
    if (isLast) await closed;
    return;
  }
  const panel = browser.closest('panel');
  const closed = new Promise<void>((resolve) => {
    panel.addEventListener('popuphidden', ({ target }: Event) => target === panel && resolve());
  });
  panel.hidePopup();
  if (panel.state !== 'closed') await closed;
}

/** Whether a popup or tab is still there. A popup is for a moment after it is out of sight: its panel may show another by then. */
export function isThere(context: string): boolean {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  return NavigableManager.getBrowsingContextById(context)?.embedderElement?.isConnected ?? false;
}

/** Puts an extension's button into one of the areas of the window that `CustomizableUI` names. */
export function moveButton(extensionId: string, area: string): void {
  const widget = `${extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  Services.wm.getMostRecentWindow('navigator:browser').CustomizableUI.addWidgetToArea(widget, area);
}

/** Opens the right-click menu of a tab, or of an extension's button in its window, and chooses an entry of the extension. */
export async function chooseInMenuOf(
  context: string,
  extensionId: string,
  what: 'tab' | 'button',
  entry: string,
): Promise<void> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowserById(context);
  const { document, gBrowser, MouseEvent } = browser.ownerDocument.defaultView;
  const widget = extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const clicked =
    what === 'tab'
      ? gBrowser.getTabForBrowser(browser)
      : (document.getElementById(`${widget}-browser-action`) ?? document.getElementById(`${widget}-BAP`));
  const menu = document.getElementById(what === 'tab' ? 'tabContextMenu' : 'toolbar-context-menu');
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  const triggerEvent = new MouseEvent('contextmenu', { bubbles: true, button: 2 });
  clicked.dispatchEvent(triggerEvent);
  if (menu.state === 'closed') menu.openPopup(clicked, { position: 'after_start', triggerEvent });
  await shown;
  const item = document.getElementById(`${widget}-menuitem-_${entry}`);
  if (!item) {
    menu.hidePopup();
    throw new Error(`The right-click menu of the ${what} has no entry ${entry}.`);
  }
  const gone = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }));
  menu.activateItem(item);
  await gone;
}

/** Chooses an extension's entry in the right-click menu once the menu is open; says whether it was. */
export async function chooseEntry(extensionId: string, item: MenuTarget['item']): Promise<boolean> {
  const widget = extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    const menu = window.document.getElementById('contentAreaContextMenu');
    if (menu?.state !== 'open') continue;
    const entry = window.document.getElementById(`${widget}-menuitem-_${item}`);
    if (!entry) {
      // Left open, it would be the next right-click's menu.
      menu.hidePopup();
      throw new Error(`The right-click menu has no entry for the ${item}.`);
    }
    // Several entries of one extension lie in a menu of their own.
    const inner = entry.closest('menupopup');
    if (inner !== menu) {
      inner.parentNode.openMenu(true);
      await new Promise((resolve) => inner.addEventListener('popupshown', resolve, { once: true }));
    }
    // Until it is gone, it would take the next right-click's choice for its own.
    const gone = new Promise<void>((resolve) => {
      menu.addEventListener('popuphidden', ({ target }: Event) => target === menu && resolve());
    });
    inner.activateItem(entry);
    await gone;
    return true;
  }
  return false;
}

/** Tells an extension of a choice in the right-click menu on a tab, just as the menu does: of a real one nothing is opened. */
export async function reportChoice(context: string, extensionId: string, info: object): Promise<void> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowserById(context);
  const tab = browser.ownerDocument.defaultView.gBrowser.getTabForBrowser(browser);
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  extension.tabManager.addActiveTabPermission(tab);
  await extension.emit('webext-menu-menuitem-click', info, tab);
}

/** The context of an extension's event page, if it runs. */
export function eventPageOf(extensionId: string): string | undefined {
  // There is none while the extension is being started anew.
  const id =
    WebExtensionPolicy.getByID(extensionId)?.extension.backgroundContext?.xulBrowser.browsingContext.id;
  return id === undefined ? undefined : `outside-tabs ${id}`;
}

/** Starts an extension's event page, if it does not run. */
export async function startEventPage(extensionId: string): Promise<void> {
  await WebExtensionPolicy.getByID(extensionId)?.extension.wakeupBackground();
}

/** Writes an extension's keyword and a text into the address bar of a tab's window. */
export function writeInAddressBar(context: string, extensionId: string, text: string): void {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { gURLBar } = NavigableManager.getBrowserById(context).ownerDocument.defaultView;
  const { keyword } = WebExtensionPolicy.getByID(extensionId).extension.manifest.omnibox;
  gURLBar.focus();
  gURLBar.search(`${keyword} ${text}`);
}

/** Whether the address bar of a tab's window would give what is written in it to an extension. */
export function offersToExtension(context: string, extensionId: string): boolean {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { view } = NavigableManager.getBrowserById(context).ownerDocument.defaultView.gURLBar;
  const { keyword } = WebExtensionPolicy.getByID(extensionId).extension.manifest.omnibox;
  return view.isOpen && view.getResultAtIndex(0)?.payload.keyword === keyword;
}

/** Presses keys as if on a keyboard: the browser sees them first, then, where it lets them through, the page. */
export function pressOnKeyboard(keys: { key: string; code: string; keyCode: number }[]): void {
  const target = Services.focus.activeWindow;
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(target, () => true);
  const events = keys.map((key) => new target.KeyboardEvent('', key));
  for (const event of events) processor.keydown(event);
  for (const event of events.reverse()) processor.keyup(event);
}

/** Puts a text into the clipboard. */
export async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Stops an extension's event page, and says whether it has stopped. */
export async function stopEventPage(extensionId: string): Promise<boolean> {
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return extension.backgroundState === 'stopped';
}

/** Has every process of the browser give back what it does not need. The others begin at once, and do not say when they end. */
export async function freeMemory(): Promise<void> {
  Services.obs.notifyObservers(null, 'child-mmu-request');
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise<void>((resolve) => manager.minimizeMemoryUsage(resolve));
}

/** What Firefox's own books say of all its processes, as `about:memory` shows it. */
export interface Memory {
  /**
   * The heaps, what JavaScript and others take beside them, and what the compositor keeps of canvases, in bytes; but not
   * what windows are painted with where there is no graphics card: 70 MB that come and go.
   */
  used: number;
  /** Documents at an address that have not been forgotten, closed ones above all. */
  documents: number;
}

/** @param address of the documents to count, or what it begins with */
export async function memory(address: string): Promise<Memory> {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const found: Memory = { used: 0, documents: 0 };
  // Paths are parted by slashes, and what has slashes of its own has them turned round.
  const realm = `js-main-runtime-realms/user/${address.replaceAll('/', '\\')}`;
  const count = (_process: string, path: string, kind: number, _units: number, amount: number) => {
    const isBesideHeap = path.startsWith('explicit/') && kind === Ci.nsIMemoryReporter.KIND_NONHEAP;
    const isOfCanvas = path === 'gfx/webrender/textures/render-texture-hosts';
    if (path === 'heap-allocated' || isBesideHeap || isOfCanvas) found.used += amount;
    if (path.startsWith('explicit/gfx/webrender/swgl')) found.used -= amount;
    if (path.startsWith(realm)) found.documents += amount;
  };
  await new Promise<void>((resolve) => manager.getReports(count, null, resolve, null, false));
  return found;
}

/** Sets what the browser, and so extension popups, take for the system's color scheme. */
export function preferColorScheme(scheme: 'light' | 'dark'): void {
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
}

/** As `forcedColors` of firefox-preferences.ts, while it runs. */
export function forceColors(forced: boolean): void {
  Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
  Services.prefs.setIntPref('ui.useAccessibilityTheme', forced ? 1 : 0);
}

/** Whether all pages may use the camera without being asked for it, or none; or a person is asked. As nsIPermissionManager numbers that. */
export function allowCamera(isAllowed?: boolean | null): void {
  Services.prefs.setIntPref('permissions.default.camera', isAllowed == null ? 0 : isAllowed ? 1 : 2);
}

/** Answers the browser's question whether an extension may have a permission, and says whether it was asked. */
export function answerPermission(isAllowed: boolean): boolean {
  const { panel } = Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications;
  const [question] = panel.children;
  if (panel.state !== 'open' || !question?.id.startsWith('addon-webext-permissions')) return false;
  (isAllowed ? question.button : question.secondaryButton).click();
  return true;
}

/** Sets how many device pixels there are a CSS pixel, and has every window fit the screen. */
export function setScale(scale: number): void {
  Services.prefs.setCharPref('layout.css.devPixelsPerPx', String(scale));
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    window.moveTo(0, 0);
    window.resizeTo(window.screen.availWidth, window.screen.availHeight);
  }
}

/** Address of an extension's own pages, without the slash at the end. */
export function originOf(extensionId: string): string {
  return WebExtensionPolicy.getByID(extensionId).getURL('').replace(/\/$/, '');
}
