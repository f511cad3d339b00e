/**
 * Makes V8 compile every function of the popup's first scripts when it loads them, so that its code cache keeps them for
 * the next click. Functions that are first called after an answer of the browser's, like the encoder's, would not be cached.
 */
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** V8 wants it before all code: https://v8.dev/blog/explicit-compile-hints. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/** @param chunks names of the chunks, as the bundler has them */
export function compileOnLoad(chunks: string[]): Plugin {
  return {
    name: 'compile-on-load',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler({ sourcemap }, bundle) {
        if (sourcemap) return; // It would be a line off.
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && chunks.includes(file.name)) file.code = COMPILE_ALL + file.code;
        }
      },
    },
  };
}

export default defineWxtModule((wxt) => {
  if (wxt.config.command === 'serve') return;
  addViteConfig(wxt, () => ({ plugins: [compileOnLoad(['popup', 'first-paint'])] }));
});
