import { expect, test } from 'vitest';
import { findLanAddresses } from '../../../components/browser/find-lan-addresses.ts';

/** A connection that finds candidates as soon as it has a description. */
function peer(candidates: ({ type: string; address: string } | null)[]) {
  const target = new EventTarget();
  const calls: string[] = [];
  const connection = {
    createDataChannel: () => ({}) as RTCDataChannel,
    createOffer: async () => ({ type: 'offer' as const, sdp: '' }),
    setLocalDescription: async () => {
      for (const candidate of candidates) {
        target.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
      }
    },
    addEventListener: target.addEventListener.bind(target) as RTCPeerConnection['addEventListener'],
    close: () => calls.push('close'),
  };
  return { calls, connect: () => connection as unknown as RTCPeerConnection };
}

test('addresses of the machine itself are given, each once, and the connection is closed', async () => {
  const { calls, connect } = peer([
    { type: 'host', address: '192.168.1.20' },
    { type: 'host', address: '192.168.1.20' },
    { type: 'srflx', address: '203.0.113.5' },
    { type: 'host', address: '[fd00::20]' },
    null,
  ]);
  expect(await findLanAddresses(connect)).toEqual(['192.168.1.20', 'fd00::20']);
  expect(calls).toEqual(['close']);
});

test('a connection that fails finds none, and is closed as well', async () => {
  const { calls, connect } = peer([]);
  const failing = () => ({ ...connect(), setLocalDescription: () => Promise.reject(new Error('no')) });
  expect(await findLanAddresses(failing)).toEqual([]);
  expect(calls).toEqual(['close']);
});

test('where no connection may be made there are none', async () => {
  const forbidden = () => {
    throw new DOMException('no', 'NotAllowedError');
  };
  expect(await findLanAddresses(forbidden)).toEqual([]);
});

test('without WebRTC there are none', async () => {
  expect(await findLanAddresses()).toEqual([]);
});
