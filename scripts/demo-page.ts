import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const HTML = `<!doctype html>
<html lang="en">
  <title>How to read a page on your phone</title>
  <h1>How to read this page on your phone</h1>
  <p>Click PageHop's toolbar button and point the phone's camera at the code.</p>
</html>`;

/**
 * Serves a small page on this machine, on a port that is free, until the process exits.
 *
 * @returns its address
 */
export async function serveDemoPage(): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/how-to-read?on=phone#start`;
}
