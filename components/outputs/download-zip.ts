import { download } from '../browser/download.ts';
import { readSettings } from '../browser/settings.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import type { Settings } from '../settings/settings.ts';
import { codesCsv } from '../sheet/codes-csv.ts';
import { fileNames } from '../sheet/file-names.ts';
import type { Entry } from '../sheet/lines.ts';
import { messageOf } from '../text/message.ts';
import { captionAsSet } from './as-set.ts';
import type { CodeZip } from './code-zip.ts';
import { makeZip, type ZipQuestion } from './make-zip.ts';

const NAME = 'qr-codes.zip';

/**
 * Downloads a ZIP archive of codes, one file each, which look as a single one that is saved, and of a table that says which
 * is which.
 *
 * @param entries texts that codes hold at the level, each with its caption
 * @param tell hears how many codes are done
 * @param signal stops it at once: then nothing is downloaded
 */
export async function downloadZip(
  entries: readonly Entry[],
  level: ChosenLevel,
  format: CodeZip['format'],
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const { settings } = await readSettings();
  const made = await makeZip(zipQuestion(entries, level, format, settings), tell, signal);
  if (made.ok) {
    download(made.zip, 'application/zip', NAME);
    return { message: messageOf('downloadStarted', NAME), failed: false };
  }
  return made.reason === 'stopped'
    ? { message: messageOf('sheetStopped'), failed: false }
    : { message: messageOf('outputFailed'), failed: true };
}

/** What the worker is to make. The level is that for which the entries were chosen: the settings may have another by now. */
export function zipQuestion(
  entries: readonly Entry[],
  level: ChosenLevel,
  format: CodeZip['format'],
  settings: Settings,
): ZipQuestion {
  const names = fileNames(entries, format);
  const files = entries.map((entry, index) => ({ ...entry, file: names[index] ?? '' }));
  const codes = files.map(({ file, text, caption }) => ({
    name: file,
    text,
    caption: captionAsSet({ kind: 'text', text, title: caption }, settings),
  }));
  const texts = [{ name: 'codes.csv', text: codesCsv(files) }];
  return { zip: { codes, format, options: settings, texts }, level };
}
