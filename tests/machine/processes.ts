/** Starting other programs, and stopping all of them with us. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** How long programs have to exit when told to, in milliseconds. */
const GRACE = 3_000;
/** The same for a package manager: killed halfway, it leaves packages half installed. */
const PATIENCE = 120_000;

export interface RunOptions {
  /** Show the output as it comes instead of collecting it. */
  show?: boolean;
  /** Never kill what this program starts: tell it to stop, then wait. For package managers. */
  patient?: boolean;
  /** Run at low priority. */
  behind?: boolean;
  /** Variables added to our environment. */
  env?: Record<string, string>;
}

export interface RunResult {
  /** The exit code; 1 if the program could not be started or was killed. */
  code: number;
  /** Its output, both streams in order; empty if it was shown. */
  output: string;
}

const running = new Map<number, { child: ChildProcess; patient: boolean }>();

/**
 * Runs a program to its end. It gets its own process group, so that a terminal's Ctrl-C reaches only us, and we stop things
 * in the right order.
 */
export function run(file: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  const { show = false, patient = false, behind = false, env = {} } = options;
  const child = spawn(file, args, {
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  const { pid } = child;
  if (pid) running.set(pid, { child, patient });
  if (pid && behind) setPriority(pid, constants.priority.PRIORITY_LOW);

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => {
      if (pid) running.delete(pid);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Stops every process that descends from this one and returns when they are gone. Blocks, so that it can be used while
 * the process exits. A browser is no longer in our process group, hence the walk down the tree of processes.
 */
export function stopDescendants(): void {
  if (process.platform === 'win32') {
    for (const pid of running.keys()) spawnSync('taskkill', ['/T', '/F', '/PID', String(pid)]);
    return;
  }
  const patient = [...running.values()].some((program) => program.patient);
  if (patient) console.error('Waiting for the package manager to finish what it has begun.');
  const told = new Set<number>();
  const deadline = Date.now() + (patient ? PATIENCE : GRACE);
  let alive = descendants();
  while (alive.length > 0 && Date.now() < deadline) {
    for (const pid of alive.filter((pid) => !told.has(pid))) {
      send(pid, running.get(pid)?.patient ? 'SIGINT' : 'SIGTERM');
      told.add(pid);
    }
    sleep(50);
    alive = descendants(told);
  }
  for (const pid of alive) send(pid, 'SIGKILL');
}

/** The living processes below this one, and below those given, whose parents may be gone by now. */
function descendants(known: ReadonlySet<number> = new Set()): number[] {
  const found = new Set([process.pid, ...known]);
  const table = processTable();
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of table) {
      if (found.has(parent) && !running.get(parent)?.patient) found.add(pid);
    }
  }
  return table
    .filter(({ pid, dead }) => found.has(pid) && pid !== process.pid && !dead)
    .map(({ pid }) => pid);
}

interface ProcessEntry {
  pid: number;
  parent: number;
  /** A zombie: it has ended, and its parent has not asked for its exit code yet. */
  dead: boolean;
}

/** Every process of the machine: from /proc on Linux, where `ps` may be missing, otherwise from `ps`. */
function processTable(): ProcessEntry[] {
  const lines = process.platform === 'linux' ? linesOfProc() : linesOfPs();
  return lines.map((line) => {
    const [pid, state, parent] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), dead: state?.startsWith('Z') ?? true };
  });
}

function linesOfPs(): string[] {
  const ps = spawnSync('ps', ['-A', '-o', 'pid=,stat=,ppid='], { encoding: 'utf8' });
  const lines = ps.stdout.trim().split('\n');
  return lines.filter((line) => Number.parseInt(line, 10) !== ps.pid);
}

/** `pid (name) state parent …`, without the name, which may hold spaces and brackets. */
function linesOfProc(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/\(.*\)/s, '');
      } catch {
        return []; // It ended while we were reading.
      }
    });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
