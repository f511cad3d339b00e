import type { LaunchOptions } from './driver.ts';

/** Chromium features that would contact the internet, change what a page gets or take their time. */
const FEATURES_OFF = [
  'HttpsUpgrades', // http: would silently become https:
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  'MediaRouter',
  'AcceptCHFrame',
  'CertificateTransparencyComponentUpdater',
  'SpareRendererForSitePerProcess', // a process would be started for each page that is opened, to be ready for the next
];

/** Chromium itself refuses this port, so requests to it never leave the browser. */
const NOWHERE = 'http://127.0.0.1:1/';

/** In device pixels. Large enough for a popup at a scale of 3. */
export const SCREEN = { width: 3840, height: 2400 };

/** No traffic of its own, a fixed window size, no waiting. */
const ALWAYS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  // Despite the above, Chromium asks for accounts and components.
  `--gaia-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
  `--disable-features=${FEATURES_OFF.join(',')}`,
  // Has a camera, so that it can be refused: without a screen, Chromium refuses what it would ask a person for.
  '--use-fake-device-for-media-stream',
  // By default, the window would be half of the screen, and drawing it would take longer than the tests.
  '--window-size=1280,960',
  // Pages of one site share a process. To start one takes as long as a click.
  '--renderer-process-limit=1',
  // With a preview, a page that prints itself would wait for a person, and no other page could print.
  '--disable-print-preview',
  // For Chromium's own windows and popups, not for pages. With animations, a click would take twice as long.
  '--animation-duration-scale=0',
];

/** What Chromium is started with. */
export function chromiumArguments(options: LaunchOptions): string[] {
  const { language = 'en-US', deviceScaleFactor = 1, colorScheme, proxyPort, display } = options;
  const { width, height } = options.screen ?? SCREEN;
  return [
    ...ALWAYS,
    `--lang=${language}`,
    // Only headless Chromium heeds the first. With the second, it could no longer change its screen.
    ...((options.headless ?? display === undefined)
      ? [`--screen-info={${width}x${height} devicePixelRatio=${deviceScaleFactor}}`]
      : [`--force-device-scale-factor=${deviceScaleFactor}`]),
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(options.darkensPages ? ['--enable-features=WebContentsForceDark'] : []),
    ...(options.camera === undefined
      ? []
      : ['--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${options.camera}`]),
    ...(proxyPort === undefined
      ? []
      : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    // Chromium's sandbox does not work as root, and containers run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Preferences in Chromium's fresh profile. The default page for new tabs would come from the internet. */
export const chromiumPreferences = { newtab_page_location_override: 'chrome://new-tab-page-third-party/' };
