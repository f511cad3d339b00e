/** Installing the browsers that are missing. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserTag, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { aptInstall, isUbuntu, mayUseApt } from './apt.ts';
import { type BrowserKind, CACHE, CHROMIUM, FIREFOX, findBrowser, findDownloaded } from './browsers.ts';
import { Failure } from './command.ts';
import { findOnPath } from './find-on-path.ts';

/** The program to use for Chromium, installed if there is none. Throws a {@link Failure} that says what to do. */
export function ensureChromium(): Promise<string> {
  return ensure(CHROMIUM);
}

/** The program to use for Firefox, installed if there is none. Throws a {@link Failure} that says what to do. */
export function ensureFirefox(): Promise<string> {
  return ensure(FIREFOX);
}

/**
 * On Linux, installs with apt-get what tests with a real mouse need: a virtual display, and a program that moves the mouse.
 * Elsewhere those tests skip themselves and say why.
 */
export async function ensureDisplayTools(): Promise<void> {
  const present = findOnPath('Xvfb') && findOnPath('xdotool');
  if (process.platform !== 'linux' || present || !mayUseApt()) return;
  const problem = await aptInstall(['xvfb', 'xauth', 'xdotool']);
  if (problem) console.log(`That did not work, so tests with a real mouse will be skipped. ${problem}`);
}

/**
 * On Linux, installs with apt-get what tests with their own network need. Elsewhere those tests skip themselves and say why.
 */
export async function ensureNetworkTools(): Promise<void> {
  if (process.platform !== 'linux' || findOnPath('ip') || !mayUseApt()) return;
  const problem = await aptInstall(['iproute2']);
  if (problem) console.log(`That did not work, so tests with a network will be skipped. ${problem}`);
}

async function ensure(kind: BrowserKind): Promise<string> {
  const found = findBrowser(kind);
  if (found) return found;

  const problems: string[] = [];
  if (mayUseApt() && !isUbuntu()) {
    const problem = await aptInstall([kind.debianPackage]);
    const installed = findBrowser(kind);
    if (installed) return installed;
    problems.push(`apt-get: ${problem ?? `${kind.debianPackage} is installed, but not on PATH`}`);
  }
  try {
    return await download(kind);
  } catch (error) {
    problems.push(`the download: ${error instanceof Error ? error.message.replaceAll('\n', ' ') : error}`);
  }
  throw new Failure(
    `${kind.name} is not installed here and could not be installed. ` +
      `Install it yourself, or set ${kind.variable} to the program, then try again. (${problems.join('; ')})`,
  );
}

/** Downloads the newest stable build. An unfinished download is never mistaken for a complete one. */
async function download(kind: BrowserKind): Promise<string> {
  console.log(`Downloading ${kind.name}. This may take a few minutes.`);
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`there is none for ${process.platform} on ${process.arch}`);
  const buildId = await resolveBuildId(kind.download, platform, BrowserTag.STABLE);

  const unfinished = join(CACHE, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  await install({ browser: kind.download, buildId, cacheDir: unfinished });
  const folder = join(CACHE, kind.download);
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(unfinished, kind.download), folder);

  const path = findDownloaded(kind);
  if (!path) throw new Error('it does not hold the program');
  return path;
}
