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

/** What every Chromium under test is started with: no traffic of its own, a large screen, a fixed window. */
export const CHROMIUM_ARGUMENTS = [
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
  // In device pixels, so that a popup finds room at a scale of 2 as well. Only headless minds it.
  '--screen-info={3840x2400}',
  '--window-size=1280,900',
];
