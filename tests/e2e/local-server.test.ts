import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { Driver } from '../browsers/driver.ts';
import { openNetwork } from '../browsers/network.ts';
import { boxIn, codeIn } from './session.ts';

const PORT = 8123;

/** A machine with one address in its network, so that what is offered is known. */
const opened = await openNetwork('192.168.77.20', PORT);
const missing = opened.ok ? '' : ` (skipped: there is no ${opened.missing} here)`;

describe.skipIf(!opened.ok)(`a page of this machine’s own server, in chromium${missing}`, () => {
  const network = opened.ok ? opened.network : (undefined as never);
  let browser: Driver;

  beforeAll(async () => {
    browser = await launchChromium({
      extensionDir: '.output/chrome-mv3',
      executable: network.inside(findChromium() as string),
    });
  });

  afterAll(async () => {
    await browser?.close();
    await network.close();
  });

  test.each(['localhost', '127.0.0.1', 'app.localhost'])(
    'at %s is offered at the machine’s address in its network, and is there',
    async (host) => {
      const address = `http://${host}:${PORT}/articles/1?b=%7E#c`;
      const tab = await browser.open(address);
      const popup = await browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe(address);
      await popup.click('button', 'Use 192.168.77.20');
      const fixed = await codeIn(popup);
      expect(fixed).toBe(`http://192.168.77.20:${PORT}/articles/1?b=%7E#c`);
      expect(await popup.evaluate(() => document.querySelector('advice-list p')?.textContent)).toBe(
        'Now at 192.168.77.20.',
      );

      await popup.click('button', 'Undo');
      expect(await codeIn(popup)).toBe(address);
      expect(await boxIn(popup)).toBe(address);
      await popup.close();

      await tab.navigate(fixed);
      expect(await tab.evaluate(() => document.body.textContent)).toBe(`Served to 192.168.77.20:${PORT}`);
      expect(network.requested.at(-1)).toBe(`192.168.77.20:${PORT}/articles/1?b=%7E`);
      await tab.close();
    },
  );
});
