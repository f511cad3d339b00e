import { Failure } from '../machine/command.ts';
import type { Fonts } from './fonts.ts';

/**
 * What a test or `npm start` may ask of a browser with PageHop in it, whichever browser it is.
 *
 * `launchChromium` and `launchFirefox` give one. Clicks and keys are the browser's own input events, and the
 * toolbar button and (in Firefox) the right-click menu are the real ones, so `activeTab` is really granted.
 */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** As the browser states it, such as `Chrome/156.0.8078.79`. */
  readonly version: string;
  /** Address of the extension's own pages, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Folder into which downloads go without asking. Empty at the start; removed by `close()`. */
  readonly downloadDir: string;

  /** Opens an address in a new active tab of an ordinary window, and waits until it has loaded. */
  open(url: string): Promise<Tab>;
  /** Opens an address in the one tab of a new, focused window. One of type `popup` has no toolbar. */
  newWindow(url: string, options?: WindowOptions): Promise<Tab>;
  /** The tab in front that an act opens, which may still be loading. */
  openedBy(act: () => Promise<void>): Promise<Tab>;

  /** Closes every popup, tab and window, but for one blank tab. */
  closeAll(): Promise<void>;

  /** Brings a tab to the front and clicks PageHop's toolbar button: a real click, with its `activeTab` grant. */
  clickToolbar(tab: Tab): Promise<Popup>;
  /** Brings a tab to the front and chooses PageHop's entry in the right-click menu, then waits for what opens. */
  clickMenu(tab: Tab, target: MenuTarget): Promise<Popup>;
  /** As `clickMenu`, without waiting for anything to open. */
  chooseInMenu(tab: Tab, target: MenuTarget): Promise<void>;
  /** As `chooseInMenu`, in a popup, which is no tab, and of which browsers do not say in which window it is. */
  chooseInPopup(popup: Popup, target: MenuTarget): Promise<void>;

  /** Chooses PageHop's entry in the right-click menu of a tab's own label, wherever the tab is, and waits for what opens. */
  clickTabMenu(tab: Tab): Promise<Popup>;
  /** Chooses one of PageHop's entries in the right-click menu of its button. */
  chooseInButtonMenu(tab: Tab, entry: string): Promise<void>;
  /** Puts PageHop's button elsewhere, such as onto Firefox's `PersonalToolbar`, which is hidden. Chromium has one place for it. */
  moveButton?(area: string): Promise<void>;

  /** Brings a tab to the front, enters PageHop's keyword and a text in the address bar, and waits for what opens. */
  enterInAddressBar(tab: Tab, text: string): Promise<Popup>;

  /** Every popup of PageHop that is open, small windows of its own included, in the order in which they opened. */
  popups(): Promise<Popup[]>;
  /** Waits until as many are open, and gives them. */
  waitForPopups(count: number): Promise<Popup[]>;

  /** Waits until a tab shows a page of PageHop's own, such as `present`, and has loaded it. */
  waitForPage(name: string): Promise<ExtensionPage>;

  /** What the clipboard holds, read by the browser and not by PageHop. */
  readClipboard(): Promise<Clipboard>;
  /** Puts a text into the clipboard, as if it were copied elsewhere. */
  writeClipboard(text: string): Promise<void>;
  /** Runs a function in the service worker or event page, which is started for it if it does not run. */
  inBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Stops the service worker or event page, as the browser does after half a minute without events. */
  stopBackground(): Promise<void>;
  /** Installs what is in the extension's folder by now over what was there, as an update does. */
  update(extensionDir: string): Promise<void>;
  /** What PageHop's popups and pages, those that are open and those to come, are told the system prefers. */
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Whether they have all colors replaced by a few of high contrast. */
  forceColors(forced: boolean): Promise<void>;

  /** Whether pages may use the camera, or must ask for it again where nothing is said. Chromium keeps to how it was launched. */
  allowCamera?(isAllowed?: boolean): Promise<void>;

  /** Waits until the browser asks whether PageHop may have a permission, and says yes or no. Chromium's dialog needs a screen. */
  answerPermission?(isAllowed: boolean): Promise<void>;

  /**
   * Gives a browser without a display another screen, with so many device pixels a CSS pixel, and has its windows lie on it.
   * Firefox keeps the size that it was launched with, and changes the scale alone.
   */
  setScreen(deviceScaleFactor: number, screen?: ScreenSize): Promise<void>;

  /**
   * Closes the browser and removes its profile and its downloads.
   *
   * @param inspect is called in between with the folder of the profile, as the browser left it
   */
  close(inspect?: (profileDir: string) => void): Promise<void>;
}

export type ColorScheme = 'light' | 'dark';

/** In device pixels. */
export interface ScreenSize {
  width: number;
  height: number;
}

export interface LaunchOptions {
  /** The browser's program. Without it, what `findChromium` or `findFirefox` finds. */
  executable?: string;
  /** The built extension: the folder with its `manifest.json`. */
  extensionDir: string;
  /** Without a window on the screen. True unless said otherwise or a display is given. */
  headless?: boolean;
  /** X display to show its windows on, as `openScreen` gives it; otherwise the environment's. */
  display?: string;
  /** Language of the browser and so of the extension, such as `zh-CN`. English unless said otherwise. */
  language?: string;
  /** The letters there are, on Linux. Noto Sans unless said otherwise. */
  fonts?: Fonts;
  /** Device pixels a CSS pixel. 1 unless said otherwise. */
  deviceScaleFactor?: number;
  /** What a browser without a display takes for its screen. Large unless said otherwise. */
  screen?: ScreenSize;
  colorScheme?: ColorScheme;
  /** Whether the browser gives pages a dark theme that they do not have. Only Chromium does so. */
  darkensPages?: boolean;
  /** As where the system has replaced all colors by a few of high contrast. */
  forcedColors?: boolean;
  /**
   * Y4M file that Chromium's camera shows, over and over, without asking anybody. Firefox's camera shows what it likes, and
   * is asked for unless `allowCamera` says otherwise.
   */
  camera?: string;
  /** Port of the recorder: the only way out of the browser, loopback included. Without it, no proxy. */
  proxyPort?: number;
}

/**
 * What is right-clicked, by CSS selector; the contents of `selection`'s element are selected first, or all from its
 * beginning to the end of the element `to`.
 */
export type MenuTarget =
  | { item: 'page' }
  | { item: 'link' | 'image' | 'read' | 'video' | 'audio' | 'frame'; selector: string }
  | { item: 'selection'; selector: string; to?: string };

export interface WindowOptions {
  private?: boolean;
  type?: 'normal' | 'popup';
}

export interface Clipboard {
  /** Empty when the clipboard holds none. */
  text: string;
  png?: Uint8Array;
}

/** A tab of the browser. */
export interface Tab {
  url(): Promise<string>;
  navigate(url: string): Promise<void>;
  /** Brings the tab to the front of its window, and its window to the front. */
  activate(): Promise<void>;
  /** Runs a function in the page; arguments and result go there and back as JSON. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Clicks on the middle of what a CSS selector finds, as a person does. */
  clickOn(selector: string): Promise<void>;
  /** A PNG of what is to be seen of the page, in device pixels. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** PageHop's popup, or the small window that stands in for it. */
export interface Popup extends Omit<Tab, 'navigate' | 'activate' | 'clickOn'> {
  isOpen(): Promise<boolean>;
  waitForClose(): Promise<void>;
  /** Waits until a function, run in the popup, gives something true, and gives that. */
  waitFor<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<NonNullable<Result>>;
  /** Runs a script's text, whatever the popup's content security policy says. */
  inject(script: string): Promise<void>;
  /** Waits for the element with a role and an accessible name, as the browser computes them, and clicks it. */
  click(role: string, name: string): Promise<void>;
  /** Moves the mouse to the middle of an element. */
  hover(selector: string): Promise<void>;
  /** Presses the mouse on the middle of an element, moves it a little way and lets go. */
  drag(selector: string): Promise<void>;
  /** Types into what has the focus, key by key. */
  type(text: string): Promise<void>;
  /**
   * Presses a key by its DOM name (`Tab`, `Enter`, `ArrowDown`, `a`), with `Control`, `Shift`, `Alt` held.
   * `Escape` does what it does for a person: Firefox closes the popup and the page never hears of it, Chromium closes it
   * unless the page prevents the default.
   */
  press(key: string, ...held: string[]): Promise<void>;
  /** As `press`, one key after the other, and all in one go. `Escape` must be pressed by itself. */
  pressAll(keys: readonly string[], ...held: string[]): Promise<void>;
}

/** A page of PageHop's own in a tab. */
export interface ExtensionPage extends Popup {
  /** Loads the page again, and waits until it has loaded. */
  reload(): Promise<void>;
  /** Lays the page out as in a window of another size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The page printed, on paper of a width and height in millimeters, with the margins that the page itself asks for. */
  pdf(paper: { width: number; height: number }): Promise<Uint8Array>;
  /** Gives files to a file field, as choosing them in the system's dialog does. */
  chooseFile(selector: string, ...paths: string[]): Promise<void>;
}

/** Says in a plain sentence what kept a browser from doing its part. */
export class BrowserError extends Failure {
  override name = 'BrowserError';
}

/** How long to wait for anything that a browser does, in milliseconds. Generous: two slow cores under load. */
export const PATIENCE_MS = 20_000;
