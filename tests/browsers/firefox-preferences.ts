import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';
import { FONT_FOLDERS } from './fonts.ts';

/** Firefox's preferences by name. */
type Preferences = Record<string, string | number | boolean>;

/** What every Firefox under test is told. */
export function firefoxPreferences(options: LaunchOptions, downloadDir: string): Preferences {
  return {
    ...DOWNLOADS_WITHOUT_ASKING,
    ...REAL_FOCUS,
    ...FEW_PROCESSES,
    ...NO_ANIMATIONS,
    ...QUICK_ANSWERS,
    ...(options.proxyPort !== undefined && { ...SILENCE, ...everythingThrough(options.proxyPort) }),
    ...A_CAMERA,
    'browser.download.dir': downloadDir,
    ...printingTo(join(downloadDir, 'printed.pdf')),
    // Its pages are kept from files, and would draw a box for every letter.
    'security.sandbox.content.read_path_whitelist': FONT_FOLDERS.join(),
    'layout.css.devPixelsPerPx': String(options.deviceScaleFactor ?? 1),
    'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    ...(options.forcedColors && { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }),
  };
}

const DOWNLOADS_WITHOUT_ASKING: Preferences = {
  'browser.download.folderList': 2, // the folder that `browser.download.dir` names
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false, // the list of downloads would close the popup
};

/** Its print dialog waits for a person, and the page's scripts with it; this prints at once what the dialog would. */
const printingTo = (file: string): Preferences => ({
  'print.always_print_silent': true,
  print_printer: 'Mozilla Save to PDF',
  'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
  'print.printer_Mozilla_Save_to_PDF.print_to_filename': file,
});

/** WebDriver would have every window believe that it has the focus; then keys never reach a popup. */
const REAL_FOCUS: Preferences = { 'focusmanager.testmode': false };

/**
 * Keeps the processes of nearly all pages under test between one tab and the next, and has none ready beside them. To start
 * one takes as long as a click.
 */
const FEW_PROCESSES: Preferences = {
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.keepProcessesAlive.webIsolated=https://example.com': 1,
  'dom.ipc.keepProcessesAlive.webIsolated=https://example.org': 1,
  'dom.ipc.processPrelaunch.enabled': false,
};

/** No animations of its own. Without a graphics card, each frame takes its time. */
const NO_ANIMATIONS: Preferences = { 'ui.prefersReducedMotion': 1 };

const everythingThrough = (port: number): Preferences => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** One that shows what it likes, so that it can be allowed and refused. */
const A_CAMERA: Preferences = { 'media.navigator.streams.fake': true };

/** Its questions take an answer at once, not only after a time in which a click could have been meant for something else. */
const QUICK_ANSWERS: Preferences = { 'security.notification_enable_delay': 0 };

/** No traffic of Firefox's own. */
const SILENCE: Preferences = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};
