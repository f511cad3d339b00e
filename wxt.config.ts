import { defineConfig } from 'wxt';

/** The oldest browsers with all that PageHop uses; CONTRIBUTING.md says what that is. */
const CHROME = 127;
const FIREFOX = 142;

/**
 * Closed to everything, then opened for what the popup is made of: its own script and style, and the PNG that it makes to
 * be dragged away.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // WebAssembly is for the decoder that reads codes.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  // The decoder's file. Without this, nothing may ask even for what is in the package itself.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  // Not WXT's own, which is hidden: the dialog of "Load unpacked" does not show it.
  outDir: 'build',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `scripting` lets it ask the page that one is on what there is to share, at a click; without access to any site, it shows no warning.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // Asked for when several tabs that are selected are to have codes, and given back once their addresses are read.
    optional_permissions: ['tabs'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    incognito: 'spanning',
    omnibox: { keyword: 'qr' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      // Without keys of its own: a person may choose some.
      'read-codes': { description: '__MSG_readCodes__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pagehop@pagehop.dev',
              strict_min_version: `${FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: `${CHROME}` }),
  }),
  hooks: {
    // WXT takes the button's tooltip from the popup's <title>, which cannot be translated there.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
    },
  },
  vite: () => ({
    build: {
      target: [`chrome${CHROME}`, `firefox${FIREFOX}`],
    },
  }),
});
