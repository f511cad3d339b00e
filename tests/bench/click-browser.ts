import { until } from '../browsers/wait.ts';
import type { Devtools } from './devtools.ts';

/** A popup that has been painted. */
export interface Opened {
  targetId: string;
  sessionId: string;
  /** Milliseconds from just before the click to the frame that first shows the marked element. */
  sinceClick: number;
  /** The same from when the popup began to load, without what the browser does before. */
  sinceStart: number;
}

/** Waits for the browser's record of the marked element, and gives it with its clock's origin. */
const PAINTED = `new Promise((resolve) => {
  const receive = (list) => resolve({ origin: performance.timeOrigin, painted: list.getEntries()[0].renderTime });
  new PerformanceObserver(receive).observe({ type: 'element', buffered: true });
})`;

/** Reads what `watchedExtension` makes an extension report. */
export const CODE_THERE = `(async () => {
  while (globalThis.codeThere === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  return { origin: performance.timeOrigin, painted: await globalThis.codeThere };
})()`;

/** A browser on a page, with extension buttons in its toolbar. */
export class ClickBrowser {
  readonly devtools: Devtools;
  #tab = '';

  constructor(devtools: Devtools) {
    this.devtools = devtools;
  }

  /** Shows an address in the tab whose popups are opened, and waits until it has a title, if one is given. */
  async show(address: string, title?: string): Promise<void> {
    await this.devtools.send('Target.setDiscoverTargets', { discover: true });
    const page = await this.devtools.open(address);
    await this.devtools.send('Target.detachFromTarget', { sessionId: page.sessionId });
    const tab = await until(`${address} to be shown`, async () => {
      const { targetInfos } = await this.devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      return targetInfos.find(
        (info) => info.url === address && (title === undefined || info.title === title),
      );
    });
    this.#tab = tab.targetId;
  }

  /**
   * Installs an extension and pins its button. An unpinned button slides in before its popup opens, which takes a quarter
   * of a second.
   */
  async install(path: string): Promise<string> {
    const { id } = await this.devtools.send('Extensions.loadUnpacked', { path });
    const { targetId, sessionId } = await this.devtools.open('chrome://extensions/');
    const pin = JSON.stringify({ extensionId: id, pinnedToToolbar: true });
    await this.devtools.evaluate(sessionId, `chrome.developerPrivate.updateExtensionConfiguration(${pin})`);
    await this.devtools.closeTarget(targetId);
    await this.#stopWorkers();
    return id;
  }

  /** A worker still running after the installation would keep the extension's process warm for its popup. */
  async #stopWorkers(): Promise<void> {
    const { targetInfos } = await this.devtools.send('Target.getTargets');
    for (const { type, targetId } of targetInfos) {
      if (type === 'service_worker') await this.devtools.closeTarget(targetId);
    }
  }

  /**
   * Clicks an extension's button. Nothing attaches to the popup before it has an address.
   *
   * @param question an expression that gives the clock's origin and the time by it, once the code is there
   */
  async click(extensionId: string, question = PAINTED): Promise<Opened> {
    const opened = this.#popupOf(extensionId);
    const clicked = performance.timeOrigin + performance.now();
    await this.devtools.send('Extensions.triggerAction', { id: extensionId, targetId: this.#tab });
    const targetId = await opened;
    const sessionId = await this.devtools.attach(targetId);
    const { origin, painted } = await this.devtools.evaluate<{ origin: number; painted: number }>(
      sessionId,
      question,
    );
    return { targetId, sessionId, sinceClick: origin + painted - clicked, sinceStart: painted };
  }

  /** The next popup of an extension. Its target may be there before its address is. */
  async #popupOf(extensionId: string): Promise<string> {
    const isIt = ({ targetInfo }: { targetInfo: { url: string } }) =>
      targetInfo.url.startsWith(`chrome-extension://${extensionId}/`);
    const { targetInfo } = await Promise.race([
      this.devtools.next('Target.targetCreated', isIt),
      this.devtools.next('Target.targetInfoChanged', isIt),
    ]);
    return targetInfo.targetId;
  }
}
