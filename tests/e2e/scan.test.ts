import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExtensionPage } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { violations } from './axe.ts';
import { codePngOf, codesOf, pngOf, svgOf, y4mOf } from './code-pictures.ts';
import { type BrowserName, boxIn, inBrowser, inSharedBrowser, type Session } from './session.ts';

const ADDRESS = 'https://example.com/read/from/a/code?x=1';
const NETWORK = 'WIFI:T:WPA;S:Home;P:correct horse;;';
const CONTACT = 'BEGIN:VCARD\nVERSION:3.0\nFN:Kim Meier\nEND:VCARD';
const SCRIPT = 'javascript:alert(1)';

const folder = mkdtempSync(join(tmpdir(), 'pagehop-scan-'));
const camera = join(folder, 'camera.y4m');
writeFileSync(camera, y4mOf(codesOf([ADDRESS, NETWORK], { width: 640, height: 480 })));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function openScan({ browser }: Session): Promise<ExtensionPage> {
  await browser.inBackground(() => void chrome.tabs.create({ url: '/scan.html' }));
  return browser.waitForPage('scan');
}

const countTabs = ({ browser }: Session) =>
  browser.inBackground(async () => (await chrome.tabs.query({})).length);

/** The codes in the list: heading, text, and the accessible names of the buttons. */
const listIn = (page: ExtensionPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('code-list li')].map((item) => ({
      name: item.querySelector('b')?.textContent,
      text: item.querySelector('.text')?.textContent,
      host: item.querySelector('.text > b')?.textContent ?? undefined,
      buttons: [...item.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel),
    })),
  );

const waitForSaid = (page: ExtensionPage, said: string) =>
  page.waitFor((said) => document.querySelector('#said')?.textContent === said, said);

const waitForOutcome = (page: ExtensionPage, said: string) =>
  page.waitFor((said) => document.querySelector('#outcome')?.textContent === said, said);

const captionsIn = (page: ExtensionPage) =>
  page.evaluate(() => [...document.querySelectorAll('figcaption')].map(({ textContent }) => textContent));

/** Drops a file on the page or pastes it, as far as a script can. */
const hand = (page: ExtensionPage, how: 'drop' | 'paste', bytes: Uint8Array) =>
  page.evaluate(
    (how, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }));
      const event = new Event(how, { bubbles: true, cancelable: true });
      Object.defineProperty(event, how === 'drop' ? 'dataTransfer' : 'clipboardData', { value: data });
      document.body.dispatchEvent(event);
    },
    how,
    [...bytes],
  );

function tests(session: Session, name: BrowserName): void {
  let page: ExtensionPage;

  beforeAll(async () => {
    page = await openScan(session);
  });

  afterEach(async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#clear')?.click());
  });

  afterAll(() => session.browser.allowCamera?.());

  test('files that are chosen are read, each code is judged and nothing opens by itself', async () => {
    const tabs = await countTabs(session);
    await page.chooseFile(
      '#files',
      file('two.png', pngOf(codesOf([ADDRESS, NETWORK]))),
      file('script.svg', svgOf(SCRIPT)),
      file('none.png', pngOf({ width: 60, height: 60, data: new Uint8Array(3600).fill(200) })),
      file('broken.png', pngOf(codesOf([ADDRESS])).subarray(0, 12)),
      file('page.pdf', '%PDF-1.7\n'),
    );
    await waitForSaid(page, '3 codes in the list.');
    expect(await listIn(page)).toEqual([
      {
        name: 'Web address',
        text: ADDRESS,
        host: 'example.com',
        buttons: ['Open code 1', 'Copy code 1', 'Show as code 1'],
      },
      {
        name: 'Wi-Fi network',
        text: NETWORK,
        host: undefined,
        buttons: ['Copy code 2', 'Copy password of code 2', 'Show as code 2'],
      },
      { name: 'App link', text: SCRIPT, host: undefined, buttons: ['Copy code 3', 'Show as code 3'] },
    ]);
    expect(await captionsIn(page)).toEqual([
      'page.pdf No code was read: this is a PDF. Open it in the browser, click PageHop’s button, and read the codes on the page from there.',
      'broken.png No code was read: the browser cannot open this as a picture. Try a PNG or JPEG file.',
      'none.png No code was found.',
      'script.svg 1 code',
      'two.png 2 codes',
    ]);
    expect(await page.evaluate(() => document.querySelector('h2')?.textContent)).toBe('3 codes');
    expect(await page.evaluate(() => document.querySelector('ol')?.ariaLabel)).toBe('Codes');
    expect(await countTabs(session)).toBe(tabs);
    expect(session.web.requests).toEqual([]);
    expect(await violations(page)).toEqual([]);

    await page.click('button', 'Copy password of code 2');
    await waitForOutcome(page, 'Copied the password');
    expect((await session.browser.readClipboard()).text).toBe('correct horse');

    // Clicking a frame chooses its code in the list; focusing a code in the list marks its frame.
    await page.evaluate(() =>
      [...document.querySelectorAll('framed-picture [data-code="1"]')]
        .at(0)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    const chosen = () =>
      page.evaluate(() => ({
        item: document.querySelector('li[aria-current] b')?.textContent,
        frames: [...document.querySelectorAll<HTMLElement>('.chosen')].map(({ dataset }) => dataset.code),
        focus: document.activeElement?.ariaLabel,
      }));
    expect(await chosen()).toEqual({ item: 'Wi-Fi network', frames: ['1', '1'], focus: 'Copy code 2' });
    await page.press('Tab', 'Shift');
    expect(await chosen()).toEqual({ item: 'Web address', frames: ['0', '0'], focus: 'Show as code 1' });

    // The same picture again adds nothing.
    await page.chooseFile('#files', join(folder, 'two.png'));
    await waitForSaid(page, 'Nothing new: the list has these codes already.');
    expect(await listIn(page)).toHaveLength(3);

    // On a small screen, right to left and dark, everything is within the page and readable.
    await page.resize(400, 700);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.documentElement.style.colorScheme = 'dark';
    });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
      document.documentElement.style.colorScheme = '';
    });
    expect(await overflow()).toBe(0);
    await page.resize(1280, 900);
  });

  test('a picture that is pasted is read, and what it holds becomes a code of ours', async () => {
    await hand(page, 'paste', pngOf(codesOf([SCRIPT])));
    await waitForSaid(page, '1 code in the list.');
    await page.click('button', 'Show as code');
    const [popup] = await session.browser.waitForPopups(1);
    if (popup === undefined) throw new Error('No popup');
    await popup.waitFor(() => document.querySelector('[role="img"]'));
    expect(await boxIn(popup)).toBe(SCRIPT);
  });

  test('a contact is saved as a file', async () => {
    await hand(page, 'paste', pngOf(codesOf([CONTACT])));
    await waitForSaid(page, '1 code in the list.');
    await page.click('button', 'Save');
    await waitForOutcome(page, 'Download started: kim-meier.vcf');
    const saved = await until('the file', () =>
      readdirSync(session.browser.downloadDir).find((name) => name === 'kim-meier.vcf'),
    );
    const path = join(session.browser.downloadDir, saved);
    await until('all of it', () => readFileSync(path, 'utf8').endsWith('END:VCARD\r\n'));
  });

  test('reading is canceled at once, and what comes after is read', async () => {
    const [none, one] = [
      pngOf({ width: 60, height: 60, data: new Uint8Array(3600) }),
      pngOf(codesOf([SCRIPT])),
    ];
    const state = await page.evaluate(
      (none, one) => {
        const data = new DataTransfer();
        for (const bytes of [none, one])
          data.items.add(new File([Uint8Array.from(bytes)], 'a.png', { type: 'image/png' }));
        const event = new Event('drop', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: data });
        document.body.dispatchEvent(event);
        const button = document.querySelector<HTMLElement>('#cancel');
        const wasOffered = button?.hidden === false;
        button?.click();
        const isOffered = button?.hidden === false;
        return { wasOffered, isOffered, said: document.querySelector('#said')?.textContent };
      },
      [...none],
      [...one],
    );
    expect(state).toEqual({ wasOffered: true, isOffered: false, said: 'Canceled.' });
    await hand(page, 'drop', pngOf(codesOf([ADDRESS])));
    await waitForSaid(page, '1 code in the list.');
    expect((await listIn(page)).map(({ text }) => text)).toEqual([ADDRESS]);
  });

  test('a picture of 100 megapixels is left at once, and what comes after is read', async () => {
    await page.chooseFile('#files', file('large.png', codePngOf(10_000, 40)));
    await waitForSaid(page, 'Reading…');
    await page.click('button', 'Cancel');
    expect(await page.evaluate(() => document.querySelector('#said')?.textContent)).toBe('Canceled.');
    await hand(page, 'drop', pngOf(codesOf([ADDRESS])));
    await waitForSaid(page, '1 code in the list.');
    expect(await captionsIn(page)).toEqual(['image.png 1 code']);
  });

  // Chromium's is in read-codes.test.ts: this browser lets pages use its camera.
  test.runIf(name === 'firefox')('where the camera is refused, the page says what to do', async () => {
    await session.browser.allowCamera?.(false);
    await page.click('button', 'Use the camera');
    await waitForSaid(
      page,
      'PageHop may not use the camera. Allow it by the icon in the address bar, or choose a picture.',
    );
  });

  test('the camera is read until it is stopped, each code once', async () => {
    await session.browser.allowCamera?.(true);
    await page.click('button', 'Use the camera');
    await page.waitFor(() => document.querySelector('video')?.videoWidth);
    // Firefox's own fake camera shows no code.
    if (name === 'chromium') {
      await waitForSaid(page, '2 codes in the list.');
      await page.waitFor(() => document.querySelectorAll('framed-picture polygon.line').length === 2);
      expect((await listIn(page)).map(({ text }) => text)).toEqual([ADDRESS, NETWORK]);
    }
    expect(await violations(page)).toEqual([]);
    await page.click('button', 'Stop the camera');
    await page.waitFor(() => document.querySelector('#live')?.hasAttribute('hidden'));
    expect(await page.evaluate(() => document.querySelector('video')?.srcObject ?? null)).toBeNull();
  });

  test('what a front camera shows is mirrored and read, and its light can be turned on', async () => {
    await page.evaluate(
      async (bytes) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
        const context = canvas.getContext('2d');
        const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
        setInterval(() => context?.drawImage(picture, 0, 0), 100);
        const stream = canvas.captureStream();
        const [track] = stream.getVideoTracks() as [MediaStreamTrack];
        track.getSettings = () => ({ deviceId: 'front', facingMode: 'user' });
        track.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities;
        track.applyConstraints = async (asked) => {
          document.body.dataset.asked = JSON.stringify(asked);
        };
        navigator.mediaDevices.getUserMedia = async () => stream;
      },
      [...pngOf(codesOf([ADDRESS], { width: 640, height: 480 }))],
    );
    await page.click('button', 'Use the camera');
    await waitForSaid(page, '1 code in the list.');
    expect((await listIn(page)).map(({ text }) => text)).toEqual([ADDRESS]);
    const mirror = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('#live-picture video') as Element).scale);
    expect(await mirror()).toBe('-1 1');
    await page.click('button', 'Light');
    await page.waitFor(() => document.querySelector('#light')?.ariaPressed === 'true');
    expect(await page.evaluate(() => document.body.dataset.asked)).toBe('{"advanced":[{"torch":true}]}');
    await page.click('button', 'Stop the camera');
    await page.waitFor(() => document.querySelector('#live')?.hasAttribute('hidden'));
    await page.evaluate(() => Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia'));
  });

  test('an address opens in a new tab, at a click, and the camera stops where it is out of sight', async () => {
    await hand(page, 'drop', pngOf(codesOf([ADDRESS])));
    await waitForSaid(page, '1 code in the list.');
    expect((await listIn(page))[0]?.buttons).toEqual(['Open', 'Copy', 'Show as code']);
    await page.click('button', 'Use the camera');
    await page.waitFor(() => document.querySelector('video')?.videoWidth);
    const tabs = await countTabs(session);
    expect(session.web.requests).toEqual([]);
    // With what the camera sees, there may be several by now.
    await page.evaluate(() => document.querySelector<HTMLElement>('code-list button')?.click());
    await until('the address to be asked for', () =>
      session.web.requests.some(({ url }) => url.includes('example.com')),
    );
    expect(await countTabs(session)).toBe(tabs + 1);
    await waitForSaid(page, 'The camera was stopped because this page was out of sight.');
  });
}

inBrowser('chromium', tests, { camera });
inSharedBrowser('firefox', tests);
