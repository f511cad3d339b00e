/**
 * Keeps the screen from going dark for as long as the page can be seen. Browsers let go of the screen whenever it
 * cannot; it is asked for again when the page comes back. Where there is no such thing, or the browser refuses, as it
 * does on a nearly empty battery, the screen goes dark as always.
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
