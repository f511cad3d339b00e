import { describe, expect, test } from 'vitest';
import { type Camera, listCameras, openCamera } from '../../../components/browser/camera.ts';

/** A camera as the browser describes it. */
class Track extends EventTarget {
  readonly applied: unknown[] = [];
  isStopped = false;

  readonly settings: MediaTrackSettings;
  readonly capabilities: object | undefined;

  constructor(settings: MediaTrackSettings, capabilities: object | undefined) {
    super();
    this.settings = settings;
    this.capabilities = capabilities;
  }

  getSettings = () => this.settings;
  getCapabilities = () => this.capabilities;
  applyConstraints = async (constraints: unknown) => {
    this.applied.push(constraints);
  };
  stop = () => {
    this.isStopped = true;
  };
}

type Devices = Parameters<typeof openCamera>[1];

const devicesWith = (track: Track, asked: unknown[] = []) =>
  ({
    getUserMedia: async (constraints: unknown) => {
      asked.push(constraints);
      return { getVideoTracks: () => [track], getTracks: () => [track] };
    },
  }) as unknown as Devices;

async function opened(track: Track, id?: string, asked?: unknown[]): Promise<Camera> {
  const result = await openCamera(id, devicesWith(track, asked));
  if (!result.ok) throw new Error(result.reason);
  return result.camera;
}

describe('a camera', () => {
  test('is the one at the back, or the one that was chosen', async () => {
    const asked: unknown[] = [];
    await opened(new Track({}, {}), undefined, asked);
    await opened(new Track({}, {}), 'desk', asked);
    expect(asked).toEqual([
      { video: expect.objectContaining({ facingMode: 'environment' }) },
      { video: expect.objectContaining({ deviceId: { exact: 'desk' } }) },
    ]);
  });

  test('tells which it is, and whether it looks at the person', async () => {
    expect(await opened(new Track({ deviceId: 'a', facingMode: 'user' }, {}))).toMatchObject({
      id: 'a',
      isFront: true,
    });
    // Like most cameras of computers, which do not say.
    expect(await opened(new Track({ deviceId: 'b' }, {}))).toMatchObject({ isFront: false });
  });

  test('has a light where it says so', async () => {
    const track = new Track({}, { torch: true });
    expect(await (await opened(track)).light?.(true)).toBe(true);
    expect(track.applied).toEqual([{ advanced: [{ torch: true }] }]);
    expect((await opened(new Track({}, {}))).light).toBeUndefined();
    expect((await opened(new Track({}, undefined))).light).toBeUndefined();
  });

  test('stops, and tells when it is gone', async () => {
    const track = new Track({}, {});
    const camera = await opened(track);
    let gone = 0;
    camera.onGone(() => {
      gone += 1;
    });
    track.dispatchEvent(new Event('ended'));
    expect(gone).toBe(1);
    camera.stop();
    expect(track.isStopped).toBe(true);
  });
});

test.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['TypeError', 'failed'],
])('%s of the browser is: %s', async (name, reason) => {
  const devices = { getUserMedia: () => Promise.reject(new DOMException('', name)) } as unknown as Devices;
  expect(await openCamera(undefined, devices)).toEqual({ ok: false, reason });
});

test('only cameras that can be chosen are listed', async () => {
  const devices = {
    enumerateDevices: async () => [
      { kind: 'audioinput', deviceId: 'mic', label: 'Microphone' },
      { kind: 'videoinput', deviceId: 'cam', label: 'Webcam' },
      // Before permission is given.
      { kind: 'videoinput', deviceId: '', label: '' },
    ],
  } as unknown as Devices;
  expect(await listCameras(devices)).toEqual([{ id: 'cam', label: 'Webcam' }]);
});
