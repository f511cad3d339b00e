/** Draws the icons of the extension from scripts/icon/ into public/icon/: `node scripts/with-packages.mjs scripts/icons.ts`. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { command, ROOT } from '../tests/machine/command.ts';
import { ensureChromium } from '../tests/machine/install-browsers.ts';
import { readArguments } from './arguments.ts';

const SIZES = [16, 32, 48, 96, 128];

await command('Drawing the icons was stopped.', async () => {
  readArguments('scripts/icons.ts', {});
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const folder = join(ROOT, 'public', 'icon');
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    const drawing = size === 16 ? 'icon-small.svg' : 'icon.svg';
    const svg = readFileSync(join(ROOT, 'scripts', 'icon', drawing), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  }
  await browser.close();
  console.log(`Drew ${SIZES.map((size) => `${size}.png`).join(', ')} in public/icon.`);
  return 0;
});
