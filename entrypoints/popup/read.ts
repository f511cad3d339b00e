import type { Incoming } from '../../components/payload/payload.ts';

/** What reading takes, loaded when it is first asked for. */
let reading: Promise<typeof import('./read-codes.ts')> | undefined;

function loadReading() {
  reading ??= import('./read-codes.ts');
  return reading;
}

/** Reads the codes that are to be seen in the tab. */
export async function readCodes(): Promise<void> {
  const { readPage } = await loadReading();
  await readPage({});
}

/** Reads the codes in a picture. */
export async function readCodesIn(picture: Blob): Promise<void> {
  const { readPicture } = await loadReading();
  await readPicture(picture);
}

/** Reads codes where what has arrived says so. Otherwise that is to be seen, and not what was read before. */
export async function readIfAsked({ read }: Incoming): Promise<void> {
  if (read === undefined) return leaveReading();
  const { readPage } = await loadReading();
  await readPage(read);
}

/** Goes back from what was read, if that is on show. */
export async function leaveReading(): Promise<void> {
  (await reading)?.back();
}
