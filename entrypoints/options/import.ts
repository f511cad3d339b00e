import { formatList } from '../../components/browser/format-list.ts';
import { message } from '../../components/browser/messages.ts';
import type { ImportResult } from '../../components/settings/file.ts';
import { type SettingName, settingOf } from '../../components/settings/settings.ts';

/** The result of an import, in a sentence or two. */
export function sentenceOfImport(result: ImportResult): string {
  if (result.ok && result.isNewer) {
    return [message('settingsImportedNewer'), ...sentenceOfUnreadable(result.ignored)].join(' ');
  }
  if (result.ok) return message('settingsImported');
  switch (result.reason) {
    case 'not-json':
      return message('importNotJson');
    case 'not-ours':
      return message('importNotOurs');
    case 'bad-value':
      return message('importBadValue', namesOf([result.setting]));
  }
}

/** Names the settings that were left out, if any. */
export function sentenceOfUnreadable(names: readonly SettingName[]): string[] {
  return names.length > 0 ? [message('settingsUnreadable', namesOf(names))] : [];
}

function namesOf(names: readonly SettingName[]): string {
  const keys = names.map((name) => settingOf(name).name ?? settingOf(name).label);
  return formatList([...new Set(keys)].map((key) => message(key)));
}
