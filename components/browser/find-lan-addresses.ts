/** Candidates of the machine itself come within milliseconds; a network that is just changing may never finish. Advice waits. */
const PATIENCE_MS = 500;

type Connection = Pick<
  RTCPeerConnection,
  'createDataChannel' | 'createOffer' | 'setLocalDescription' | 'addEventListener' | 'close'
>;

/**
 * This machine's addresses in its networks, IPv6 without brackets, in any order: those that WebRTC would offer to a peer.
 * There is no peer, and no server to ask, so nothing is sent. Chromium tells them to pages of extensions; Firefox tells a
 * made-up name only, and would announce it in the network, so it is not asked. None where WebRTC is turned off, or fails.
 */
export async function findLanAddresses(
  connect: (() => Connection) | undefined = connection(),
): Promise<string[]> {
  if (connect === undefined) return [];
  let peer: Connection | undefined;
  try {
    peer = connect();
    const gathered = hostAddresses(peer);
    // Without anything to transport, no addresses are gathered.
    peer.createDataChannel('');
    await peer.setLocalDescription(await peer.createOffer());
    return await gathered;
  } catch {
    // The advice stands without them.
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

/** Some organizations turn WebRTC off. */
function connection(): (() => Connection) | undefined {
  const unavailable = import.meta.env.FIREFOX || typeof RTCPeerConnection === 'undefined';
  return unavailable ? undefined : () => new RTCPeerConnection({ iceServers: [] });
}
