import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { selfSignedCertificate } from './certificate.ts';

/** One request that reached the recorder. A `CONNECT` is recorded, and so are the requests inside its tunnel. */
export interface RecordedRequest {
  method: string;
  /** The absolute URL; for `CONNECT`, `host:port`. */
  url: string;
}

/** The response of a fixture page. The default status is 200, the default content type HTML in UTF-8. */
export interface FixturePage {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The response waits for this. */
  after?: Promise<unknown>;
}

/** The pages that a test provides. `undefined` gives a 404. */
export type Routes = (url: URL, request: http.IncomingMessage) => FixturePage | undefined;

/** The only web that the browsers under test can see. */
export interface Recorder {
  /** The loopback port of the proxy. */
  port: number;
  /** Every request since the start or the last `clear()`, oldest first. */
  requests: readonly RecordedRequest[];
  clear(): void;
  /** Replaces the pages. */
  serve(routes: Routes): void;
  close(): Promise<void>;
}

const NO_SUCH_PAGE: FixturePage = { status: 404, body: 'No such page in the test web.' };

/** The `host:port` that each open tunnel leads to. */
const tunnels = new WeakMap<Socket, string>();

/**
 * Starts an HTTP proxy on loopback that is the test web: it answers for every host over http and https, records every
 * request, and forwards nothing. A browser with this proxy as its only way out cannot reach the internet, and everything it
 * tried is recorded.
 */
export async function startRecorder(routes: Routes = () => undefined): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  const secureContext = createSecureContext(selfSignedCertificate());
  let currentRoutes = routes;

  const server = http.createServer(async (request, response) => {
    const url = absoluteUrl(request);
    requests.push({ method: request.method ?? 'GET', url: url?.href ?? String(request.url) });
    const page = (url && currentRoutes(url, request)) ?? NO_SUCH_PAGE;
    await page.after;
    response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('connect', (request: http.IncomingMessage, socket: Socket) => {
    requests.push({ method: 'CONNECT', url: request.url ?? '' });
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      // A TLS record that opens a handshake starts with 22 (RFC 8446 section 5.1); all else is plain http.
      const inner = first[0] === 22 ? new TLSSocket(socket, { isServer: true, secureContext }) : socket;
      inner.on('error', () => socket.destroy());
      tunnels.set(inner, request.url ?? '');
      server.emit('connection', inner);
      if (inner === socket) socket.resume();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    clear: () => {
      requests.length = 0;
    },
    serve: (next) => {
      currentRoutes = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A proxied request names the whole URL; one inside a tunnel, or sent straight to the port, only its path. */
function absoluteUrl(request: http.IncomingMessage): URL | null {
  const target = request.url ?? '/';
  if (!target.startsWith('/')) return URL.parse(target);
  const scheme = request.socket instanceof TLSSocket ? 'https' : 'http';
  const host = request.headers.host ?? tunnels.get(request.socket) ?? '127.0.0.1';
  return URL.parse(`${scheme}://${host}${target}`);
}
