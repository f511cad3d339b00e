import { type Camera, listCameras, type NoCamera, openCamera } from '../../components/browser/camera.ts';
import { message } from '../../components/browser/messages.ts';
import type { Reader } from '../../components/reading/reader.ts';
import { type Message, type MessageKey, messageOf } from '../../components/text/message.ts';
import type { FramedPicture } from '../../components/ui/framed-picture.ts';
import { query } from '../../components/ui/query.ts';
import { addReading, follow, howManyListed, knowTrackers } from './results.ts';

/** What to do where there is no camera. */
const NO_CAMERA: Record<NoCamera, MessageKey> = {
  refused: 'cameraRefused',
  missing: 'cameraMissing',
  busy: 'cameraBusy',
  failed: 'cameraFailed',
};

const view = query('#live');
const picture = query<FramedPicture>('#live-picture');
const start = query<HTMLButtonElement>('#camera');
const stop = query('#camera-stop');
const light = query('#light');
const choice = query('#cameras');
const select = query<HTMLSelectElement>('#cameras select');
const video = document.createElement('video');

let camera: Camera | undefined;
/** Counts requests, so that a camera that comes on too late is turned off again. */
let turn = 0;

/**
 * Shows what the camera sees, with a frame round each code, and lists what it reads until it is stopped or out of sight.
 *
 * @param say tells the person something that they did not just do themselves
 */
export function listenToCamera(reader: () => Reader, say: (sentence: Message | undefined) => void): void {
  video.muted = true;
  video.playsInline = true;
  follow(picture);
  start.addEventListener('click', () => turnOn());
  stop.addEventListener('click', () => {
    turnOff();
    say(undefined);
    start.focus();
  });
  select.addEventListener('change', () => turnOn(select.value));
  light.addEventListener('click', async () => {
    const isOn = light.ariaPressed !== 'true';
    if (await camera?.light?.(isOn)) light.ariaPressed = String(isOn);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || camera === undefined) return;
    turnOff();
    say(messageOf('cameraHidden'));
  });
  // In the back/forward cache, the page would keep the camera.
  window.addEventListener('pagehide', turnOff);

  async function turnOn(id?: string): Promise<void> {
    // On many systems only one camera can be on at a time.
    release();
    const own = turn;
    say(messageOf('cameraAsking'));
    const opened = await openCamera(id);
    const isWanted = own === turn && document.visibilityState === 'visible';
    if (opened.ok && isWanted) return show(opened.camera);
    if (opened.ok) opened.camera.stop();
    if (own !== turn) return;
    turnOff();
    say(messageOf(opened.ok ? 'cameraHidden' : NO_CAMERA[opened.reason]));
  }

  async function show(opened: Camera): Promise<void> {
    camera = opened;
    const own = turn;
    opened.onGone(() => {
      if (camera !== opened) return;
      turnOff();
      say(messageOf('cameraGone'));
    });
    light.hidden = opened.light === undefined;
    light.ariaPressed = 'false';
    picture.toggleAttribute('mirrored', opened.isFront);
    video.srcObject = opened.stream;
    try {
      await Promise.all([video.play().catch(() => {}), knowTrackers(), offerCameras(opened)]);
      if (own !== turn) return;
      showVideo();
      const hasFocus = document.activeElement === start;
      start.hidden = true;
      view.hidden = false;
      if (hasFocus) stop.focus();
      say(messageOf('cameraOn'));
      await watch(own);
    } catch (error) {
      // Of a camera that was turned off meanwhile, nothing more can be read.
      if (own !== turn) return;
      turnOff();
      say(messageOf('cameraFailed'));
      throw error;
    }
  }

  /** One frame at a time. When it has been read, the newest is next. */
  async function watch(own: number): Promise<void> {
    while (own === turn) {
      await newFrame();
      if (own !== turn) return;
      showVideo();
      const frame = await createImageBitmap(video);
      const result = await reader().read(frame);
      frame.close();
      if (own !== turn) return;
      if (!result.ok) {
        // The person who cancels pictures goes on with the camera.
        if (result.reason === 'stopped') continue;
        throw new Error(`A frame was not read: ${result.reason}`);
      }
      if (addReading(result.reading, picture)) say(howManyListed());
    }
  }
}

export function turnOff(): void {
  release();
  view.hidden = true;
  start.hidden = false;
}

function release(): void {
  turn += 1;
  camera?.stop();
  camera = undefined;
  video.srcObject = null;
  picture.frames = [];
}

/** In the video's own size, which changes when a phone is turned. */
function showVideo(): void {
  const { videoWidth: width, videoHeight: height } = video;
  picture.show(video, { width, height }, message('cameraPicture'));
}

function newFrame(): Promise<void> {
  return new Promise((resolve) => video.requestVideoFrameCallback(() => resolve()));
}

async function offerCameras(opened: Camera): Promise<void> {
  const cameras = await listCameras();
  choice.hidden = cameras.length < 2;
  select.replaceChildren(
    ...cameras.map(({ id, label }, at) => new Option(label || message('cameraNumber', String(at + 1)), id)),
  );
  select.value = opened.id;
}
