import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findOnPath } from '../machine/find-on-path.ts';
import { startKeeper } from './keeper.ts';

/** An isolated network: this machine with a single address, and a web server on it. */
export interface Network {
  /** Paths requested from the server, in order. */
  requested: string[];
  /** Wraps a program so that it runs inside the network. */
  inside(program: string): string;
  close(): Promise<void>;
}

/** The server in the network. It listens on every address and reports each request. */
const SERVER = `require('node:http')
  .createServer((request, response) => {
    console.log(request.headers.host + request.url);
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><link rel="icon" href="data:,"><title>Served</title><p>Served to ' + request.headers.host);
  })
  .listen(Number(process.argv[1]), () => console.log('listening'))`;

/**
 * Creates one as a Linux network namespace, or says what is missing for that.
 *
 * @param address IPv4 or IPv6, the address of the only interface besides loopback
 * @param port of the server
 */
export async function openNetwork(
  address: string,
  port: number,
): Promise<{ ok: true; network: Network } | { ok: false; missing: string }> {
  for (const program of ['unshare', 'nsenter', 'ip', 'sh']) {
    if (findOnPath(program) === undefined) return { ok: false, missing: program };
  }
  if (process.getuid?.() !== 0) return { ok: false, missing: 'root' };

  const keeper = startKeeper();
  // A pair of virtual Ethernet devices where the kernel has no dummy device. The default route tells WebRTC which address
  // is used.
  const [prefix, version] = address.includes(':') ? [64, 6] : [24, 4];
  const script = `ip link set lo up
    ip link add lan0 type dummy 2>/dev/null || { ip link add lan0 type veth peer name lan1 && ip link set lan1 up; }
    ip address add ${address}/${prefix} dev lan0 ${version === 6 ? 'nodad' : ''} && ip link set lan0 up || exit 1
    ip -${version} route add default dev lan0 || exit 1
    exec "$0" -e "$1" "$2"`;
  const server = spawn('unshare', ['--net', 'sh', '-c', script, process.execPath, SERVER, String(port)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  keeper.keep(server.pid);
  const lines = createInterface(server.stdout);
  const requested: string[] = [];
  const [first] = await Promise.race([once(lines, 'line'), once(server, 'exit')]);
  if (first !== 'listening') {
    await keeper.close();
    return { ok: false, missing: 'a kernel that lets a test make a network' };
  }
  lines.on('line', (line) => requested.push(line));
  return {
    ok: true,
    network: {
      requested,
      inside: (program) => {
        const path = join(keeper.profileDir, 'inside');
        writeFileSync(path, `#!/bin/sh\nexec nsenter --target ${server.pid} --net "${program}" "$@"\n`);
        chmodSync(path, 0o755);
        return path;
      },
      close: () => keeper.close(),
    },
  };
}
