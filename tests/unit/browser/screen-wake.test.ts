import { describe, expect, test, vi } from 'vitest';
import { keepScreenAwake } from '../../../components/browser/screen-wake.ts';

type Page = Parameters<typeof keepScreenAwake>[0];

/** A page that can be seen or not, without a browser. */
class FakePage {
  visibilityState: DocumentVisibilityState = 'visible';
  #listeners: (() => void)[] = [];
  addEventListener = (_type: string, listener: () => void) => void this.#listeners.push(listener);
  become(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    for (const listener of this.#listeners) listener();
  }
}

describe('the screen', () => {
  test('is asked to stay awake, and again each time that the page comes back', () => {
    const page = new FakePage();
    const request = vi.fn(async () => ({}) as WakeLockSentinel);
    keepScreenAwake(page as unknown as Page, { request });
    expect(request).toHaveBeenCalledTimes(1);
    page.become('hidden');
    expect(request).toHaveBeenCalledTimes(1);
    page.become('visible');
    expect(request).toHaveBeenCalledTimes(2);
    expect(request).toHaveBeenCalledWith('screen');
  });

  test('is left alone where the browser refuses, or knows of no such thing', async () => {
    const refuse = vi.fn(() => Promise.reject(new DOMException('Nearly empty', 'NotAllowedError')));
    keepScreenAwake(new FakePage() as unknown as Page, { request: refuse });
    keepScreenAwake(new FakePage() as unknown as Page, undefined);
    await vi.waitFor(() => expect(refuse).toHaveBeenCalled());
  });
});
