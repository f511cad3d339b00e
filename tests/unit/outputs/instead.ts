import { afterAll, vi } from 'vitest';

/**
 * Replaces a file of `components/` for what the test file imports after the call. Test files share their modules, so other
 * files must not get the replacement.
 */
export function instead(path: string, exports: object): void {
  const url = new URL(`../../../components/${path}`, import.meta.url).pathname;
  vi.resetModules();
  vi.doMock(url, () => exports);
  afterAll(() => {
    vi.doUnmock(url);
    vi.resetModules();
  });
}
