import { browser } from 'wxt/browser';

export type CaptureResult = { ok: true; picture: Blob } | { ok: false; reason: 'refused' };

export interface CaptureOptions {
  /** Pixels per CSS pixel, in Firefox only. By default, and in other browsers, those of the screen. */
  scale?: number;
}

/** `windows.WINDOW_ID_CURRENT`, which Firefox for Android lacks. */
const CURRENT_WINDOW = -2;

/** Chromium lets a page be captured twice a second. */
const QUOTA = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/;
const QUOTA_MS = 600;

/**
 * A picture of the visible part of the active tab of a window: without the browser's own parts, and without the popup.
 * `activeTab` allows that for the tab in which PageHop was invoked, even where no script may run: the browser's own pages,
 * PDF, video, frames of other sites. It is in memory only.
 *
 * @param windowId by default, the window that this is called from
 */
export async function captureTab(
  windowId: number = CURRENT_WINDOW,
  options: CaptureOptions = {},
  tabs: Pick<typeof browser.tabs, 'captureVisibleTab'> = browser.tabs,
): Promise<CaptureResult> {
  const capture = () => tabs.captureVisibleTab(windowId, { format: 'png', ...options });
  try {
    const url = await capture().catch(async (error) => {
      if (!QUOTA.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, QUOTA_MS));
      return capture();
    });
    const bytes = bytesOf(url);
    if (import.meta.env.FIREFOX && isBlurred(bytes)) return { ok: false, reason: 'refused' };
    return { ok: true, picture: new Blob([bytes], { type: 'image/png' }) };
  } catch {
    // The grant has ended, the window is gone, or an organization forbids it.
    return { ok: false, reason: 'refused' };
  }
}

/**
 * Firefox blurs a picture of its own pages, or of another extension's, and scales it so that its longer side is 300 pixels, or
 * 301 by rounding. A picture of another page that has this size by chance counts as blurred, too.
 */
function isBlurred(png: Uint8Array<ArrayBuffer>): boolean {
  // Width and height are the first fields of the first chunk (PNG specification, 11.2.1).
  const header = new DataView(png.buffer);
  const longer = Math.max(header.getUint32(16), header.getUint32(20));
  return longer === 300 || longer === 301;
}

/** The bytes of the PNG in a `data:` address. The content security policy forbids reading them with `fetch`. */
function bytesOf(url: string): Uint8Array<ArrayBuffer> {
  const characters = atob(url.slice(url.indexOf(',') + 1));
  const bytes = new Uint8Array(characters.length);
  // A megabyte or so, while the person waits: `Uint8Array.from` takes ten times as long.
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
