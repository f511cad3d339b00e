/** What `npm run dev` serves: changes in the source take effect without touching the browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Driver, Popup, Tab } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { BROWSERS, type BrowserName } from './session.ts';

const WXT = resolve('node_modules/wxt/bin/wxt.mjs');

/** What a fresh clone does not have. */
const OURS = ['.cache', '.git', '.wxt', 'artifacts', 'build', 'node_modules'];

const TARGETS: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

describe.each(Object.keys(BROWSERS) as BrowserName[])('while the source is served, in %s,', (name) => {
  const project = mkdtempSync(join(realpathSync(tmpdir()), 'dev-'));
  const built = join(project, 'build', `${TARGETS[name]}-mv3-dev`);
  let server: ChildProcess;
  let browser: Driver;
  let tab: Tab;
  let popup: Popup;

  beforeAll(async () => {
    for (const entry of readdirSync('.').filter((entry) => !OURS.includes(entry))) {
      cpSync(entry, join(project, entry), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    server = spawn(process.execPath, [WXT, '-b', TARGETS[name]], {
      cwd: project,
      env: { ...process.env, NODE_ENV: 'development' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await until('the extension to be built', async () => existsSync(join(built, 'manifest.json')));
    browser = await BROWSERS[name].launch({ extensionDir: built });
    tab = await browser.open('about:blank');
    popup = await browser.clickToolbar(tab);
  });

  afterAll(async () => {
    await browser?.close();
    server?.kill();
    rmSync(project, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Waits until a function returns true in the popup, which may reload meanwhile. */
  const inPopup = (what: string, run: () => boolean) =>
    until(what, () => popup.evaluate(run).catch(() => false));

  test('the popup has its styles', async () => {
    await inPopup(
      'styles',
      () => getComputedStyle(document.querySelector('main') as Element).display === 'grid',
    );
  });

  test('a change of a style sheet is seen in the popup that is open', async () => {
    appendFileSync(join(project, 'components/ui/qr-view.css'), 'main { order: 77 }');
    await inPopup(
      'the new style',
      () => getComputedStyle(document.querySelector('main') as Element).order === '77',
    );
  });

  test('a change of a component is seen in the popup that is open', async () => {
    appendFileSync(join(project, 'components/ui/qr-view.ts'), 'document.documentElement.id = "changed";');
    await inPopup('the new component', () => document.documentElement.id === 'changed');
  });

  test('a change of what the background script imports starts the extension anew', async () => {
    appendFileSync(
      join(project, 'components/browser/omnibox.ts'),
      'Object.assign(globalThis, { changed: true });',
    );
    // With the extension, Chromium closes the popup and the test's way to the service worker; Firefox does not.
    if (name === 'chromium') await popup.waitForClose();
    else {
      // The old page may be gone before it answers.
      const isNew = () => browser.inBackground(() => 'changed' in globalThis).catch(() => undefined);
      await until('the new script', isNew);
    }
  });
});
