/**
 * Makes V8 compile every function of the popup's first scripts on load, so that its code cache keeps them for the next
 * click. Functions first called after an async reply, like the encoder's, would not be cached.
 */
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Must come before all code: https://v8.dev/blog/explicit-compile-hints. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/** @param chunks names of chunks in the bundler */
export function compileOnLoad(chunks: string[]): Plugin {
  return {
    name: 'compile-on-load',
    apply: 'build',
    outputOptions: (options) =>
      options.format === 'es'
        ? { ...options, postBanner: ({ name }) => (chunks.includes(name) ? COMPILE_ALL : '') }
        : options,
  };
}

export default defineWxtModule((wxt) => {
  if (wxt.config.command === 'serve') return;
  addViteConfig(wxt, () => ({ plugins: [compileOnLoad(['popup'])] }));
});
