/** Opening a browser for a person, with PageHop in it. */
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { launchError } from '../tests/browsers/launch-error.ts';
import { ensureChromium, ensureFirefox } from '../tests/machine/install-browsers.ts';
import type { BuildTarget } from '../tests/machine/tools.ts';

export interface OpenOptions {
  /** The folder of the extension. */
  extension: string;
  /** A proxy's port on this machine, and the one host that it is asked for. */
  web?: { port: number; host: string };
}

/** Opens a window. Throws a `Failure` if there is no display to show it on. */
export async function openBrowser(target: BuildTarget, { extension, web }: OpenOptions): Promise<Browser> {
  const common: LaunchOptions = {
    headless: false,
    defaultViewport: null,
    acceptInsecureCerts: web !== undefined,
  };
  const options: LaunchOptions & { executablePath: string } =
    target === 'firefox'
      ? {
          ...common,
          browser: 'firefox',
          executablePath: await ensureFirefox(),
          ...(web && {
            extraPrefsFirefox: { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript(web) },
          }),
        }
      : {
          ...common,
          executablePath: await ensureChromium(),
          // Branded Chrome takes unpacked extensions only this way.
          pipe: true,
          enableExtensions: true,
          // Without the bar that says the browser is remote-controlled.
          ignoreDefaultArgs: ['--enable-automation'],
          args: [
            ...(web ? [`--proxy-pac-url=${proxyScript(web)}`] : []),
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ],
        };
  let browser: Browser;
  try {
    browser = await puppeteer.launch(options);
  } catch (error) {
    throw launchError(target === 'firefox' ? 'Firefox' : 'Chromium', options.executablePath, error);
  }
  await browser.installExtension(extension);
  return browser;
}

function proxyScript({ port, host }: NonNullable<OpenOptions['web']>): string {
  const script = `function FindProxyForURL(url, host) { return host === "${host}" ? "PROXY 127.0.0.1:${port}" : "DIRECT"; }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}
