import { isRecord, parseSettings, type SettingName, type Settings, VERSION } from './settings.ts';

/** Distinguishes PageHop's files from other JSON. */
const MARK = 'PageHop settings';

export type ImportResult =
  | {
      ok: true;
      settings: Settings;
      /** Settings in a file of a newer version that this version cannot use, and leaves unchanged. */
      ignored: SettingName[];
      isNewer: boolean;
    }
  | { ok: false; reason: 'not-json' | 'not-ours' }
  | { ok: false; reason: 'bad-value'; setting: SettingName };

/** The content of the file, in JSON. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify({ type: MARK, version: VERSION, settings }, undefined, 2)}\n`;
}

/**
 * The settings in a file, and the current ones where it has none. A file of this version is taken as a whole or not at all;
 * of a newer version's, whatever this version can use.
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
