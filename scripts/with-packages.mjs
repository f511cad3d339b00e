/**
 * Runs one of our TypeScript files: `node scripts/with-packages.mjs scripts/test.ts [arguments]`.
 *
 * Node 20 is enough to start this file. The packages, which it installs when they are missing or out of date, bring
 * the newer Node that runs TypeScript and that the build needs.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
/** npm asks again after a second, then after ten: by default it keeps people without a network waiting for a minute. */
const IMPATIENT = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000'];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const onWindows = process.platform === 'win32';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const ownNode = join(modules, 'node', 'bin', onWindows ? 'node.exe' : 'node');

const [script, ...args] = process.argv.slice(2);
const help = readJson(join(root, 'scripts', 'help.json'))?.[script];

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  fail(
    `PageHop needs Node ${OLDEST_NODE} or newer, and this is ${process.version}. Newer ones: https://nodejs.org`,
  );
}
if (!script) fail('Say which file to run: node scripts/with-packages.mjs scripts/test.ts');

if (help && args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(help.join('\n'));
  process.exit();
}

if (!packagesAreCurrent()) await installPackages();

process.env.PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter);
const main = spawn(ownNode, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
// A terminal sends Ctrl-C to both of us; a plain `kill` reaches only this process. The script ends itself either way.
for (const signal of SIGNALS) process.on(signal, () => main.kill(signal));
const { code, error } = await ending(main);
if (error) fail(`The Node in node_modules could not be started: ${error.message}`);
process.exitCode = code;

/** Whether every package of package-lock.json that belongs on this machine is installed, in that version. */
function packagesAreCurrent() {
  // npm writes its own list last, so without it an installation has not been finished. What that list says is not
  // always so: `npm install --package-lock-only` changes it, too.
  if (!existsSync(join(modules, '.package-lock.json')) || !existsSync(ownNode)) return false;
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  delete wanted['']; // The project itself.
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    const installed = readJson(join(root, folder, 'package.json'))?.version;
    return installed === version || (installed === undefined && optional);
  });
}

/** What a JSON file holds; nothing if it cannot be read. */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs `npm ci`, with the npm that started us if there is one, and keeps its output for when it fails. */
async function installPackages() {
  let install;
  const stop = (signal) => {
    stopGroup(install);
    fail(
      'Stopped while the packages were being installed. The next run starts that again.',
      exitCode(signal),
    );
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  console.log('Installing the packages (npm ci). The first time takes about a minute.');

  const npm = process.env.npm_execpath ?? '';
  const npmArgs = ['ci', '--include=dev', '--no-audit', '--no-fund', ...IMPATIENT];
  const options = { cwd: root, detached: !onWindows, stdio: ['ignore', 'pipe', 'pipe'] };
  install = npm.endsWith('npm-cli.js')
    ? spawn(process.execPath, [npm, ...npmArgs], options)
    : spawn('npm', npmArgs, { ...options, shell: onWindows });
  let output = '';
  for (const stream of [install.stdout, install.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const { code, error } = await ending(install);
  for (const signal of SIGNALS) process.off(signal, stop);

  if (error) fail(`npm could not be started: ${error.message}`);
  if (code !== 0) {
    console.error(output.trim());
    fail('The packages could not be installed, for the reason that npm gives above.');
  }
  if (!existsSync(ownNode)) {
    fail('npm did not run the install step of the package "node". Allow install scripts, then try again.');
  }
}

/** Ends a process and everything that it started. */
function stopGroup(child) {
  try {
    if (onWindows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Waits until a process has ended, or could not be started. */
function ending(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, error }));
    child.on('close', (code, signal) => resolve({ code: code ?? exitCode(signal) }));
  });
}

/** The code by which shells know that a signal ended a process. */
function exitCode(signal) {
  return 128 + constants.signals[signal];
}

function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}
