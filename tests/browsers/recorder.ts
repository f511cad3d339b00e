import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { selfSignedCertificate } from './certificate.ts';

/** One request that reached the recorder. A `CONNECT` is recorded as well as what then comes through it. */
export interface RecordedRequest {
  method: string;
  /** The absolute URL; for `CONNECT`, `host:port`. */
  url: string;
}

/** What a fixture page answers. A missing status is 200; a missing content type is HTML in UTF-8. */
export interface FixturePage {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** It is answered only after this. */
  after?: Promise<unknown>;
}

/** Answers the pages that a test knows about. `undefined` means that there is no such page: 404. */
export type Routes = (url: URL, request: http.IncomingMessage) => FixturePage | undefined;

/** The whole web as the browsers under test see it. */
export interface Recorder {
  /** Loopback port on which the proxy listens. */
  port: number;
  /** Every request since the start or the last `clear()`, oldest first. */
  requests: readonly RecordedRequest[];
  clear(): void;
  /** Puts other pages in place of those that were there. */
  serve(routes: Routes): void;
  close(): Promise<void>;
}

const NO_SUCH_PAGE: FixturePage = { status: 404, body: 'No such page in the test web.' };

/** Which `host:port` each open tunnel leads to. */
const tunnels = new WeakMap<Socket, string>();

/**
 * Starts an HTTP proxy on loopback that is the test web: it answers for every host, http and https,
 * records what it was asked, and forwards nothing. A browser that has this as its only way out cannot
 * reach the internet, and whatever it tried is on record.
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
