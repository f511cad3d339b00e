import { isRecord, parseSettings, type SettingName, type Settings, VERSION } from './settings.ts';

/** Tells a file of PageHop's from any other JSON. */
const MARK = 'PageHop settings';

export type ImportResult =
  | {
      ok: true;
      settings: Settings;
      /** Of a file from a newer version: what this one cannot use, and has left as it was. */
      ignored: SettingName[];
      isNewer: boolean;
    }
  | { ok: false; reason: 'not-json' | 'not-ours' }
  | { ok: false; reason: 'bad-value'; setting: SettingName };

/** The whole file, in JSON. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify({ type: MARK, version: VERSION, settings }, undefined, 2)}\n`;
}

/**
 * The settings as a file says, and as they are where it says nothing. Of this version's own files all is taken or
 * nothing; of a newer version's, what this one can use.
 */
export function importSettings(file: string, current: Settings): ImportResult {
  let content: unknown;
  try {
    content = JSON.parse(file);
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  if (!isRecord(content) || content.type !== MARK || !isRecord(content.settings)) {
    return { ok: false, reason: 'not-ours' };
  }
  const { settings, unreadable, isNewer } = parseSettings(
    { ...content.settings, version: content.version },
    current,
  );
  const [setting] = unreadable;
  if (setting !== undefined && !isNewer) return { ok: false, reason: 'bad-value', setting };
  return { ok: true, settings, ignored: unreadable, isNewer };
}
