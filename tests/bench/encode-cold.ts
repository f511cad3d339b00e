import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import type { LaunchOptions } from '../browsers/driver.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { Failure } from '../machine/command.ts';
import { run } from '../machine/processes.ts';
import { bundle } from './bundle.ts';
import { ENCODER_NAMES, type EncoderName } from './encoders/all.ts';
import { turns } from './turns.ts';

/** Milliseconds from asking for an encoder's module to its first symbol, once for each round. */
export type ColdTimes = Record<EncoderName, number[]>;

type Bundles = Record<EncoderName, string>;

/** Every encoder by itself, in one module. */
export async function bundleEncoders(): Promise<Bundles> {
  const bundles = {} as Bundles;
  for (const name of ENCODER_NAMES) {
    bundles[name] = await bundle(join(import.meta.dirname, 'encoders', `${name}.ts`));
  }
  return bundles;
}

/** Each time in a new Node process. */
export async function measureColdInProcesses(
  bundles: Bundles,
  text: string,
  rounds: number,
): Promise<ColdTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-'));
  for (const name of ENCODER_NAMES) writeFileSync(join(folder, `${name}.mjs`), bundles[name]);
  const harness = join(import.meta.dirname, 'cold-process.ts');
  return inTurns(rounds, async (name) => {
    const { code, output } = await run(process.execPath, [harness, join(folder, `${name}.mjs`), text]);
    if (code !== 0) throw new Failure(`${name} does not run in a process of its own: ${output}`);
    return Number(output);
  });
}

/**
 * Each time in a new tab of Chromium, at a site that it has not seen, so that it starts a new process and has neither
 * the module nor its compiled code.
 */
export async function measureColdInPages(
  bundles: Bundles,
  text: string,
  rounds: number,
  options: LaunchOptions,
): Promise<ColdTimes> {
  const web = await startRecorder(({ pathname }) => {
    const name = ENCODER_NAMES.find((name) => pathname === `/${name}.mjs`);
    if (name === undefined) return { body: coldPage(pathname, text) };
    return { headers: { 'content-type': 'text/javascript' }, body: bundles[name] };
  });
  const browser = await launchChromium({ ...options, proxyPort: web.port });
  let site = 0;
  const times = await inTurns(rounds, async (name) => {
    const tab = await browser.open(`http://site-${++site}.test/page/${name}`);
    const milliseconds = await tab.evaluate(() => (globalThis as unknown as { cold: Promise<number> }).cold);
    await tab.close();
    return milliseconds;
  });
  await browser.close();
  await web.close();
  return times;
}

function coldPage(pathname: string, text: string): string {
  return `<!doctype html><link rel="icon" href="data:,"><script>
    const start = performance.now();
    globalThis.cold = import('/${pathname.split('/').at(-1)}.mjs').then(({ encode }) => {
      encode(${JSON.stringify(text)}, 'M');
      return performance.now() - start;
    });
  </script>`;
}

async function inTurns(rounds: number, measure: (name: EncoderName) => Promise<number>): Promise<ColdTimes> {
  const times = Object.fromEntries(ENCODER_NAMES.map((name) => [name, [] as number[]])) as ColdTimes;
  for (const name of turns(ENCODER_NAMES, rounds)) times[name].push(await measure(name));
  return times;
}
