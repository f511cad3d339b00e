import type { Incoming } from '../../components/payload/payload.ts';

let hasArrived = false;

/** The code for reading, loaded on first use. */
let reading: Promise<typeof import('./read-codes.ts')> | undefined;

function loadReading() {
  reading ??= import('./read-codes.ts');
  return reading;
}

/**
 * Reads the codes that can be seen in the tab, unless the list of codes is open: a key that is pressed while it opens would
 * have what was right-clicked forgotten.
 */
export async function readCodes(): Promise<void> {
  const { isOpen, readPage } = await loadReading();
  if (!isOpen()) await readPage({});
}

/** Reads the codes in a picture. */
export async function readCodesIn(picture: Blob): Promise<void> {
  const { readPicture } = await loadReading();
  await readPicture(picture);
}

/**
 * Reads codes if what has arrived says so. Otherwise it leaves the codes read before, so that what has arrived is visible; but
 * not for what arrives first: codes may be read already by a click that was faster than this.
 */
export async function readIfAsked({ read }: Incoming): Promise<void> {
  const isFirst = !hasArrived;
  hasArrived = true;
  if (read === undefined) return isFirst ? undefined : leaveReading();
  const { readPage } = await loadReading();
  await readPage(read);
}

/** Goes back from what was read, if that is on show. */
export async function leaveReading(): Promise<void> {
  (await reading)?.back();
}
