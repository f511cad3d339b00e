/** Installing packages on Debian and its relatives. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findOnPath } from './find-on-path.ts';
import { run } from './processes.ts';

/** How long apt-get waits for another one to finish, in seconds. */
const LOCK_TIMEOUT = 120;

let updated = false;

/** Whether apt-get is here and we may use it: as root, or through sudo without a password. */
export function mayUseApt(): boolean {
  return findOnPath('apt-get') !== undefined && (isRoot() || spawnSync('sudo', ['-n', 'true']).status === 0);
}

/** Whether this is Ubuntu or made from it. Its browser packages are only stubs that install a snap. */
export function isUbuntu(): boolean {
  try {
    return /^(ID|ID_LIKE)=.*\bubuntu\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Installs Debian packages and says so. Recommended extras are left out.
 *
 * @returns why it failed, in apt-get's words; nothing if it did not
 */
export async function aptInstall(packages: string[]): Promise<string | undefined> {
  console.log(`Installing ${packages.join(', ')} with apt-get. This may take a few minutes.`);
  // An update that fails in part may still know the packages, so only the installation decides.
  if (!updated) await aptGet('update');
  updated = true;
  const { code, output } = await aptGet('install', '-y', '--no-install-recommends', ...packages);
  return code === 0 ? undefined : (output.match(/^E: (.*)/m)?.[1] ?? output.trim());
}

function aptGet(...args: string[]) {
  const call = [
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    '-o',
    `DPkg::Lock::Timeout=${LOCK_TIMEOUT}`,
    ...args,
  ];
  const [file = '', ...rest] = isRoot() ? call : ['sudo', '-n', ...call];
  return run(file, rest, { patient: true });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
