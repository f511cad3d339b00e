import { Failure, reason } from '../tests/machine/command.ts';

/** That a page could not be opened, with the browser's own name for why, such as `net::ERR_CONNECTION_REFUSED`. */
export function cannotOpen(address: string, error: unknown): Failure {
  const why = reason(error);
  // Ports that other services are known by: https://fetch.spec.whatwg.org/#port-blocking.
  if (/ERR_UNSAFE_PORT|deniedPortAccess/.test(why))
    return new Failure(`${address} could not be opened. Browsers refuse port ${new URL(address).port}.`);
  const code = /(net::ERR|NS_ERROR)_\w+/.exec(why)?.[0];
  return new Failure(`${address} could not be opened. The browser says: ${code ?? why}`);
}
