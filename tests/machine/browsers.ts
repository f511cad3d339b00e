/** Finding the browsers on this machine. */
import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, Cache, detectBrowserPlatform } from '@puppeteer/browsers';
import { Failure, ROOT } from './command.ts';
import { findOnPath, isExecutable } from './find-on-path.ts';

/** Downloads go here, into the project and not into the person's home. */
export const CACHE = join(ROOT, '.cache', 'browsers');

export interface BrowserKind {
  name: string;
  /** The environment variable that says which program to use. */
  variable: string;
  /** Names of the program on PATH, on Linux. */
  commands: string[];
  /** Below /Applications, on macOS. */
  macPrograms: string[];
  /** Below the folders for programs, on Windows. */
  windowsPrograms: string[];
  debianPackage: string;
  download: Browser;
}

export const CHROMIUM: BrowserKind = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  macPrograms: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windowsPrograms: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  debianPackage: 'chromium',
  download: Browser.CHROME,
};

export const FIREFOX: BrowserKind = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr'],
  macPrograms: ['Firefox.app/Contents/MacOS/firefox'],
  windowsPrograms: ['Mozilla Firefox\\firefox.exe'],
  debianPackage: 'firefox-esr',
  download: Browser.FIREFOX,
};

/** The program to use for Chromium: CHROME_PATH, else Chrome, Chromium or Edge, else one we downloaded. */
export function findChromium(): string | undefined {
  return findBrowser(CHROMIUM);
}

/** The program to use for Firefox: FIREFOX_PATH, else Firefox or its ESR, else one we downloaded. */
export function findFirefox(): string | undefined {
  return findBrowser(FIREFOX);
}

/** Throws a {@link Failure} if the environment variable names no program. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const chosen = process.env[kind.variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Failure(`${kind.variable} says to use ${chosen}, but there is no such program.`);
  }
  return usualPlaces(kind).find((path) => isExecutable(path) && !isSnap(path)) ?? findDownloaded(kind);
}

/** A browser that an earlier run has downloaded. */
export function findDownloaded(kind: BrowserKind): string | undefined {
  const here = detectBrowserPlatform();
  return new Cache(CACHE)
    .getInstalledBrowsers()
    .find(({ browser, platform }) => browser === kind.download && platform === here)?.executablePath;
}

function usualPlaces(kind: BrowserKind): string[] {
  if (process.platform === 'win32') {
    const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    return kind.windowsPrograms.flatMap((program) =>
      folders.flatMap((folder) => (folder ? join(folder, program) : [])),
    );
  }
  if (process.platform === 'darwin') {
    return kind.macPrograms.flatMap((program) => [
      join('/Applications', program),
      join(homedir(), 'Applications', program),
    ]);
  }
  return kind.commands.flatMap((command) => findOnPath(command) ?? []);
}

/**
 * Whether a program is a snap, or the script with which Ubuntu starts or offers one. A snap cannot see a profile in
 * the folder for temporary files, so it cannot be driven.
 */
function isSnap(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(4096);
    readSync(file, start);
    return realpathSync(path).endsWith('/snap') || /^#!.*\/snap\b/s.test(start.toString('latin1'));
  } finally {
    closeSync(file);
  }
}
