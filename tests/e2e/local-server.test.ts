import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browsers/chromium.ts';
import type { Driver } from '../browsers/driver.ts';
import { openNetwork } from '../browsers/network.ts';
import { findChromium } from '../machine/browsers.ts';
import { extensionFolder } from '../machine/tools.ts';
import { boxIn, codeIn } from './session.ts';

const PORT = 8123;

/** Machines with a single address in their network, so that the offer is known. */
const NETWORKS = [
  { address: '192.168.77.20', host: '192.168.77.20', own: ['localhost', '127.0.0.1'] },
  { address: 'fd77::20', host: '[fd77::20]', own: ['app.localhost'] },
];

describe.each(NETWORKS)('a page of this machine’s own server, in chromium, at $address,', async (machine) => {
  const { address, host, own } = machine;
  const opened = await openNetwork(address, PORT);
  const missing = opened.ok ? '' : ` (skipped: there is no ${opened.missing} here)`;
  const network = opened.ok ? opened.network : (undefined as never);
  let browser: Driver;

  beforeAll(async () => {
    if (!opened.ok) return;
    browser = await launchChromium({
      extensionDir: extensionFolder('chrome'),
      executable: network.inside(findChromium() as string),
    });
  });

  afterAll(async () => {
    await browser?.close();
    if (opened.ok) await network.close();
  });

  test.skipIf(!opened.ok).each(own)(
    `at %s is offered at the machine’s address in its network, and is there${missing}`,
    async (name) => {
      const shown = `http://${name}:${PORT}/articles/1?b=%7E#c`;
      const tab = await browser.open(shown);
      const popup = await browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe(shown);
      await popup.click('button', `Switch to ${address}`);
      const fixed = await codeIn(popup);
      expect(fixed).toBe(`http://${host}:${PORT}/articles/1?b=%7E#c`);
      expect(await popup.evaluate(() => document.querySelector('advice-list p')?.textContent)).toBe(
        `The address is now ${address}.`,
      );

      await popup.click('button', 'Undo');
      expect(await codeIn(popup)).toBe(shown);
      expect(await boxIn(popup)).toBe(shown);
      await popup.close();

      await tab.navigate(fixed);
      expect(await tab.evaluate(() => document.body.textContent)).toBe(`Served to ${host}:${PORT}`);
      expect(network.requested.at(-1)).toBe(`${host}:${PORT}/articles/1?b=%7E`);
      await tab.close();
    },
  );
});
