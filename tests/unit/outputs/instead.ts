import { afterAll, vi } from 'vitest';

/**
 * Puts something in place of a file of `components/`, for what the test file imports after the call. Test files share their
 * modules, so that the others must not get it.
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
