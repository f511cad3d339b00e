import type { LaunchOptions } from './driver.ts';

/** Features of Chromium that would ask the internet something or change what a page is given. */
const FEATURES_OFF = [
  'HttpsUpgrades', // http: would silently become https:
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  'MediaRouter',
  'AcceptCHFrame',
  'CertificateTransparencyComponentUpdater',
];

/** Chromium refuses this port of its own accord, so what it would ask here never leaves it. */
const NOWHERE = 'http://127.0.0.1:1/';

/** In device pixels: large enough for a popup at a scale of 3. */
export const SCREEN = { width: 3840, height: 2400 };

/** No traffic of its own, a window of one size, no waiting. */
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
  // Accounts and components are asked for in spite of the above.
  `--gaia-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
  `--disable-features=${FEATURES_OFF.join(',')}`,
  // Has a camera, so that it can be refused: without a screen, Chromium refuses what it would ask a person for.
  '--use-fake-device-for-media-stream',
  // Left alone, it would be half of the screen, and drawing that takes longer than all that is tested.
  '--window-size=1280,960',
  // A page that prints itself would wait for a person in the preview, and no other could be printed then.
  '--disable-print-preview',
  // Of its own windows, popups among them, and not of what is in a page: a click would take twice as long.
  '--animation-duration-scale=0',
];

/** What Chromium is started with. */
export function chromiumArguments(options: LaunchOptions): string[] {
  const { language = 'en-US', deviceScaleFactor = 1, colorScheme, proxyPort, display } = options;
  const { width, height } = options.screen ?? SCREEN;
  return [
    ...ALWAYS,
    `--lang=${language}`,
    // Only headless minds the one, and it could not change its screen any more with the other.
    ...((options.headless ?? display === undefined)
      ? [`--screen-info={${width}x${height} devicePixelRatio=${deviceScaleFactor}}`]
      : [`--force-device-scale-factor=${deviceScaleFactor}`]),
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(options.camera === undefined
      ? []
      : ['--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${options.camera}`]),
    ...(proxyPort === undefined
      ? []
      : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    // Chromium's sandbox does not work for root, as which containers run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** What Chromium finds in its fresh profile. The default search engine's page for new tabs would come from the internet. */
export const chromiumPreferences = { newtab_page_location_override: 'chrome://new-tab-page-third-party/' };
