/**
 * The process that `keeper.ts` starts: its argument is a folder, and each line of its input is a process id. When its input
 * ends, because the writer closed it or died, or when it is told to stop, it ends those processes and removes the folder.
 */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, kill } from './process-group.ts';

const [folder] = process.argv.slice(2);
let input = '';
await new Promise<void>((resolve) => {
  process.stdin.on('data', (chunk) => {
    input += chunk;
  });
  process.stdin.once('close', resolve);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});

const pids = input.split('\n').filter(Boolean).map(Number);
for (const pid of pids) kill(pid);
while (pids.some(isAlive)) await pause(20);
if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
process.exit();
