/** Candidates of the machine itself come within milliseconds; a network that is just changing may never finish. */
const PATIENCE_MS = 2000;

type Connection = Pick<
  RTCPeerConnection,
  'createDataChannel' | 'createOffer' | 'setLocalDescription' | 'addEventListener' | 'close'
>;

/**
 * This machine's addresses in its networks, in any order: those that WebRTC would offer to a peer. There is no peer, and
 * no server to ask, so nothing is sent. Chromium tells them to pages of extensions; Firefox tells a made-up name only,
 * and would announce it in the network, so it is not asked.
 */
export async function lanAddresses(
  connect: (() => Connection) | undefined = connection(),
): Promise<string[]> {
  if (connect === undefined) return [];
  const peer = connect();
  const addresses = new Set<string>();
  const gathered = new Promise<void>((resolve) => {
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve();
      else if (candidate.type === 'host' && candidate.address) addresses.add(candidate.address);
    });
    setTimeout(resolve, PATIENCE_MS);
  });
  try {
    // Without anything to transport, no addresses are gathered.
    peer.createDataChannel('');
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
  } finally {
    peer.close();
  }
  return [...addresses];
}

/** Some organisations turn WebRTC off. */
function connection(): (() => Connection) | undefined {
  const unavailable = import.meta.env.FIREFOX || typeof RTCPeerConnection === 'undefined';
  return unavailable ? undefined : () => new RTCPeerConnection({ iceServers: [] });
}
