/**
 * Keeps the screen on while the page is visible. Browsers release the wake lock when it is hidden, so it is requested
 * again when the page is back. Without support, or if the browser refuses, as on a low battery, the screen turns off as
 * usual.
 */
export function keepScreenAwake(
  page: Pick<Document, 'visibilityState' | 'addEventListener'> = document,
  wakeLock: Pick<WakeLock, 'request'> | undefined = navigator.wakeLock,
): void {
  const request = async () => {
    if (page.visibilityState !== 'visible') return;
    try {
      await wakeLock?.request('screen');
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  };
  page.addEventListener('visibilitychange', request);
  void request();
}
