import { defineConfig } from 'wxt';

/** Closed to everything, then opened for what the popup is made of: its own script and style. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Vite wraps each `import()` in a function that preloads what the imported file imports: two kilobytes that every click
 * on the button would wait for.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * Has Chromium compile all of a script's functions when it loads it, and so keep them compiled for the next click. Of those
 * that are first called after an answer of the browser's, as the encoder's are, it would keep nothing.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/**
 * Puts what the popup's first paint needs into one file. Left alone, what it shares with parts that are loaded later gets
 * files of its own, which are asked for only when the one that imports them has arrived.
 */
const onePopupScript = {
  name: 'one-popup-script',
  outputOptions: (options: { format?: string }) =>
    options.format === 'es'
      ? {
          ...options,
          codeSplitting: { groups: [{ name: 'popup', tags: ['$initial'] }] },
          postBanner: ({ isEntry }: { isEntry: boolean }) => (isEntry ? COMPILE_ALL : ''),
        }
      : options,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `scripting` lets it ask a page where the selected text is, at a click; without access to any site, it shows no warning.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    incognito: 'spanning',
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pagehop@pagehop.dev',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
  hooks: {
    // WXT takes the button's tooltip from the popup's <title>, which cannot be translated there.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
    },
  },
  vite: () => ({
    plugins: [plainImports, onePopupScript],
    build: {
      // What the popup's script itself imports is asked for together with it.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, imported, { hostType }) => (hostType === 'html' ? imported : []),
      },
      target: ['chrome127', 'firefox128'],
    },
  }),
});
