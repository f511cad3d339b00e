import { basename, resolve } from 'node:path';
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
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
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

const FIRST_PAINT = 'first-paint';

const SHARED = 'shared';

const POPUP = {
  page: resolve('entrypoints/popup/index.html'),
  entry: resolve('entrypoints/popup/main.ts'),
  late: resolve('entrypoints/popup/late.ts'),
};

/**
 * Puts what the popup's first paint needs, its entry point aside, into one file, and what it loads later and other pages
 * have, too, into another. Left alone, each part that is shared gets a file of its own.
 */
const firstPaint = {
  name: FIRST_PAINT,
  outputOptions: (options: { format?: string }) =>
    options.format === 'es'
      ? {
          ...options,
          codeSplitting: {
            groups: [
              { name: inFirstPaint, debugName: FIRST_PAINT },
              { name: inLate, debugName: SHARED, minShareCount: 2 },
            ],
          },
          postBanner: ({ name }: { name: string }) =>
            ['popup', FIRST_PAINT].includes(name) ? COMPILE_ALL : '',
        }
      : options,
};

function inFirstPaint(id: string, graph: Graph): string | undefined {
  const isScript = !id.endsWith('.css');
  return isScript && id !== POPUP.entry && importedBy(POPUP.page, graph).has(id) ? FIRST_PAINT : undefined;
}

function inLate(id: string, graph: Graph): string | undefined {
  const isScript = !id.endsWith('.css');
  return isScript && importedBy(POPUP.late, graph).has(id) ? SHARED : undefined;
}

/**
 * Firefox (153) keeps a page in memory for good that is closed while what a file imports is on its way, if that file was
 * imported by `import()`. So what it imports comes before it, one after the other, and first what itself imports nothing.
 */
const importsInOrder = {
  name: 'imports-in-order',
  generateBundle(_options: unknown, bundle: Bundle) {
    for (const script of Object.values(bundle)) {
      if (script.code === undefined) continue;
      const loaded = loadedWith(script.fileName, bundle);
      script.code = script.code.replace(/import\(`\.\/([^`]+)`\)/g, (_import, name: string) =>
        [...loadedWith(`chunks/${name}`, bundle)]
          .filter((file) => !loaded.has(file))
          .map((file) => `import(\`./${basename(file)}\`)`)
          .reduce((before, next) => `${before}.then(()=>${next})`),
      );
    }
  },
};

type Bundle = Record<string, { fileName: string; imports?: string[]; code?: string }>;

/** A file and all that it imports at once, each after what it imports itself. */
function loadedWith(file: string, bundle: Bundle): Set<string> {
  const before = (bundle[file]?.imports ?? []).flatMap((imported) => [...loadedWith(imported, bundle)]);
  return new Set([...before, file]);
}

interface Graph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/** What a file imports, and what that imports, without what is only imported when it is needed. */
function importedBy(id: string, graph: Graph, found = new Set<string>()): Set<string> {
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
    if (found.has(imported)) continue;
    found.add(imported);
    importedBy(imported, graph, found);
  }
  return found;
}

export default defineConfig({
  imports: false,
  // Not WXT's own, which is hidden: the dialog of "Load unpacked" does not show it.
  outDir: 'build',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `scripting` lets it ask a page where the selected text is, at a click; without access to any site, it shows no warning.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    incognito: 'spanning',
    omnibox: { keyword: 'qr' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
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
    plugins: [plainImports, firstPaint, importsInOrder],
    build: {
      // What the popup's script itself imports is asked for together with it.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, imported, { hostType }) => (hostType === 'html' ? imported : []),
      },
      target: [`chrome${CHROME}`, `firefox${FIREFOX}`],
    },
  }),
});
