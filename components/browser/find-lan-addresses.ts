/** Local candidates arrive within milliseconds, but gathering may never finish while a network changes. Advice waits for it. */
const PATIENCE_MS = 500;

type Connection = Pick<
  RTCPeerConnection,
  'createDataChannel' | 'createOffer' | 'setLocalDescription' | 'addEventListener' | 'close'
>;

/**
 * This machine's addresses in its networks, in any order, IPv6 without brackets: those that WebRTC would offer to a peer.
 * There is no peer and no server, so nothing is sent. Chromium reveals them to pages of extensions. Firefox would only give
 * a made-up name and announce it in the network, so it is not asked. Empty if WebRTC is turned off or fails.
 */
export async function findLanAddresses(
  connect: (() => Connection) | undefined = connection(),
): Promise<string[]> {
  if (connect === undefined) return [];
  let peer: Connection | undefined;
  try {
    peer = connect();
    const gathered = hostAddresses(peer);
    // Without a channel, no addresses are gathered.
    peer.createDataChannel('');
    await peer.setLocalDescription(await peer.createOffer());
    return await gathered;
  } catch {
    // Advice works without them.
    return [];
  } finally {
    peer?.close();
  }
}

function hostAddresses(peer: Connection): Promise<string[]> {
  const addresses = new Set<string>();
  return new Promise((resolve) => {
    const done = () => resolve([...addresses]);
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) done();
      // Chromium gives IPv6 in brackets.
      else if (candidate.type === 'host' && candidate.address)
        addresses.add(candidate.address.replace(/^\[(.*)\]$/, '$1'));
    });
    setTimeout(done, PATIENCE_MS);
  });
}

/** `undefined` where there is no WebRTC: some organizations turn it off. */
function connection(): (() => Connection) | undefined {
  const unavailable = import.meta.env.FIREFOX || typeof RTCPeerConnection === 'undefined';
  return unavailable ? undefined : () => new RTCPeerConnection({ iceServers: [] });
}
