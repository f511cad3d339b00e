/** What a camera may have besides what every one has (W3C Image Capture 4). TypeScript does not know it. */
interface WithTorch {
  torch?: boolean;
}

/**
 * `refused`: by the person or the browser. `missing`: there is none. `busy`: another program, or the system, has it.
 * `failed`: anything else.
 */
export type NoCamera = 'refused' | 'missing' | 'busy' | 'failed';

/** A camera that is on. */
export interface Camera {
  stream: MediaStream;
  /** Empty where the browser does not tell. */
  id: string;
  /** Whether it looks at whoever looks at the screen. */
  isFront: boolean;
  /** Turns its light on or off, and says whether that worked; `undefined` where it has none. */
  light: ((isOn: boolean) => Promise<boolean>) | undefined;
  /** Calls back where the camera goes away by itself: unplugged, or taken by the system. */
  onGone(gone: () => void): void;
  stop(): void;
}

/** A camera to choose. */
export interface CameraChoice {
  id: string;
  label: string;
}

type Devices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** Enough for a code at arm's length; what is larger takes longer to read than it helps. */
const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** By the names that browsers give to what went wrong, without "Error" (W3C Media Capture and Streams 10.2). */
const REASONS: Record<string, NoCamera> = {
  NotAllowed: 'refused',
  Security: 'refused',
  NotFound: 'missing',
  Overconstrained: 'missing',
  NotReadable: 'busy',
  Abort: 'busy',
};

/**
 * Turns a camera on; the browser asks the person first. Without an id, the one at the back of a phone, or whichever there
 * is.
 */
export async function openCamera(
  id?: string,
  devices: Devices | undefined = navigator.mediaDevices,
): Promise<{ ok: true; camera: Camera } | { ok: false; reason: NoCamera }> {
  if (devices === undefined) return { ok: false, reason: 'missing' };
  try {
    const which = id ? { deviceId: { exact: id } } : { facingMode: 'environment' };
    return { ok: true, camera: cameraOf(await devices.getUserMedia({ video: { ...SIZE, ...which } })) };
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof Error)) throw error;
    return { ok: false, reason: REASONS[error.name.replace(/Error$/, '')] ?? 'failed' };
  }
}

/** The cameras there are. Browsers tell their names once one of them is on. */
export async function listCameras(
  devices: Devices | undefined = navigator.mediaDevices,
): Promise<CameraChoice[]> {
  const all = (await devices?.enumerateDevices()) ?? [];
  return all
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

function cameraOf(stream: MediaStream): Camera {
  const [track] = stream.getVideoTracks();
  if (track === undefined) throw new Error('A camera without a picture');
  const { deviceId = '', facingMode } = track.getSettings();
  // Firefox has none of this on most systems.
  const { torch = false } = (track.getCapabilities?.() ?? {}) as WithTorch;
  const setLight = async (isOn: boolean) => {
    try {
      await track.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet & WithTorch] });
      return true;
    } catch {
      return false;
    }
  };
  return {
    stream,
    id: deviceId,
    isFront: facingMode === 'user',
    light: torch ? setLight : undefined,
    onGone: (gone) => track.addEventListener('ended', gone),
    stop: () => {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}
