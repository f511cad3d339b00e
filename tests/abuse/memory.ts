import { readdirSync, readFileSync } from 'node:fs';
import { pid } from 'node:process';

/** All descendants of this process: browsers above all. */
export function startedProcesses(): number[] {
  return descendantsOf(pid);
}

/**
 * The memory of processes in megabytes, with shared pages divided among them (PSS). Without file-backed memory, mostly the
 * programs themselves: 150 MB that depend on which other browsers run on this machine.
 */
export function megabytesOf(processes: number[]): number {
  return processes.reduce((sum, process) => sum + kilobytesOf(process), 0) / 1024;
}

function descendantsOf(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Processes come and go while they are listed. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(name: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1]);
}

function kilobytesOf(process: number): number {
  const text = read(`/proc/${process}/smaps_rollup`);
  return [...text.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+)/gm)].reduce(
    (sum, [, size]) => sum + Number(size),
    0,
  );
}

/** A straight line through evenly spaced samples. */
export interface Trend {
  /** From one sample to the next. */
  slope: number;
  /** The greatest distance of a sample from the line. */
  noise: number;
}

export function trendOf(samples: readonly number[]): Trend {
  const middle = (samples.length - 1) / 2;
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const spread = samples.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = samples.reduce((sum, sample, i) => sum + (i - middle) * (sample - mean), 0) / spread;
  const offsets = samples.map((sample, i) => Math.abs(sample - mean - slope * (i - middle)));
  return { slope, noise: Math.max(...offsets) };
}
