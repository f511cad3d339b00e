/** The page on which PageHop shows what it can do. Nothing of it comes from the internet. */
import { type Recorder, startRecorder } from '../tests/browsers/recorder.ts';

export const DEMO_HOST = 'example.com';

/** Tedious to type on a phone, and with tracking in it that PageHop offers to remove. */
export const DEMO_PAGE = `https://${DEMO_HOST}/articles/2026/how-to-read-a-page-on-your-phone?utm_source=newsletter&utm_medium=email`;

const HTML = `<!doctype html>
<html lang="en">
  <meta name="viewport" content="width=device-width">
  <title>How to read a page on your phone</title>
  <style>body { max-width: 40rem; margin: 4rem auto; padding: 0 1rem; font: 1.1rem/1.6 system-ui, sans-serif }</style>
  <h1>How to read this page on your phone</h1>
  <p>Click PageHop’s toolbar button and point the phone’s camera at the code. The address of this page says where you
  came from; PageHop offers to leave that out.</p>
  <p>Then right-click <a href="https://${DEMO_HOST}/articles/2026/the-next-one">this link</a>, or select a few words and
  right-click those.</p>
</html>`;

/** Starts the web that the page is from; its port is a proxy's. */
export function startDemoWeb(): Promise<Recorder> {
  return startRecorder((url) => (url.hostname === DEMO_HOST ? { body: HTML } : undefined));
}
