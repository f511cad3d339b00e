import { download } from '../../components/browser/download.ts';
import { hasFeature, isForThisBrowser } from '../../components/browser/features.ts';
import { formatNumber, localize, message, textOf } from '../../components/browser/messages.ts';
import { linkPages } from '../../components/browser/page-links.ts';
import { SettingsStore, type WriteResult } from '../../components/browser/settings.ts';
import { extensionVersion } from '../../components/browser/version.ts';
import { exportSettings, importSettings } from '../../components/settings/file.ts';
import {
  applies,
  DEFAULTS,
  type ParsedSettings,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from '../../components/settings/settings.ts';
import { codeLabel } from '../../components/text/code-label.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';
import { AutoSave } from './auto-save.ts';
import { ColorPair } from './colors.ts';
import { Field } from './field.ts';
import { sentenceOfImport, sentenceOfUnreadable } from './import.ts';
import { EXAMPLE, showPreview } from './preview.ts';
import { showShortcut } from './shortcut.ts';

const FILE = 'pagehop-settings.json';

const stored = query('#stored');
const outcome = query('#outcome');
const undo = query<HTMLButtonElement>('#undo');
const preview = query<HTMLCanvasElement>('#preview');
const file = query<HTMLInputElement>('#file');

let settings: Settings = { ...DEFAULTS };
/** What Undo restores, while it is offered. */
let before: Settings | undefined;
/** The sentence to show once the last change is stored. */
let done = '';

const fields = Object.fromEntries(SETTING_NAMES.map((name) => [name, new Field(name)])) as Record<
  SettingName,
  Field
>;
const colors = new ColorPair(fields.dark, fields.light, () => settings);
const store = new SettingsStore();
const autoSave = new AutoSave({ write: (change) => store.write(change), typed, report: tell });

for (const field of Object.values(fields)) {
  query(`#${field.setting.section} .fields`).append(field.element);
  if (field.setting.kind === 'color') {
    field.onInput(() => render({ ...settings, ...colors.tried }));
    field.onChange(() => void commitColors(field));
  } else {
    field.onChange(() => commit(field));
  }
}
localize(document);
linkPages(document);
setText(query('#version'), extensionVersion());
preview.ariaLabel = textOf(codeLabel(EXAMPLE));
if (hasFeature('commands')) showShortcut();
query('#keyboard').hidden = !hasFeature('commands');
query('#menu').hidden = !hasFeature('contextMenus');
query('#reset').addEventListener('click', () => replaceAll({ ...DEFAULTS }, message('settingsBack')));
query('#export').addEventListener('click', () =>
  download(exportSettings(settings), 'application/json', FILE),
);
query('#import').addEventListener('click', () => file.click());
file.addEventListener('change', importFile);
undo.addEventListener('click', () => {
  if (before !== undefined) choose(before);
  fill(SETTING_NAMES);
  query('#reset').focus();
});

await store.follow(take);
fill(SETTING_NAMES);
query('main').inert = false;
// The popup links to a single setting this way.
document.getElementById(location.hash.slice(1))?.focus();

/** Shows stored settings, except where the page has newer values. */
function take({ settings: read, unreadable, isNewer }: ParsedSettings): void {
  const sentences = [...(isNewer ? [message('settingsNewer')] : []), ...sentenceOfUnreadable(unreadable)];
  setText(stored, sentences.join(' '));
  show({ ...read, ...autoSave.unsaved });
}

/** Updates the fields whose values changed; text being typed into others stays. */
function show(next: Settings): void {
  const changed = SETTING_NAMES.filter((name) => next[name] !== settings[name]);
  settings = next;
  fill(changed);
  for (const [name, field] of entries()) {
    const isShown = applies(name, settings) && isForThisBrowser(name);
    if (!isShown && !field.element.hidden) field.value = settings[name];
    field.element.hidden = !isShown;
  }
  render(settings);
}

function fill(names: readonly SettingName[]): void {
  for (const name of names) fields[name].value = settings[name];
}

/** Shows the preview and warnings for the settings, or for colors that are being tried. */
function render(tried: Settings): void {
  const { width, height } = showPreview(preview, tried);
  setText(query('#preview-size'), message('pictureSize', formatNumber(width), formatNumber(height)));
  for (const field of Object.values(fields)) field.warn(tried);
}

function commit(field: Field): void {
  const { name, value } = field;
  field.fault = value === undefined ? field.whyNot() : '';
  if (value === undefined) say('', false);
  else choose({ [name]: value });
}

/** Stores both colors: each is judged together with the other. */
async function commitColors(edited: Field): Promise<void> {
  const good = await colors.judge(edited);
  if (good !== undefined) choose(good);
  else if (fields.dark.isFaulty || fields.light.isFaulty) say('', false);
}

/** What would be stored if the focused field lost the focus now. */
function typed(): Partial<Settings> {
  const isNew = ([name, value]: [string, unknown]) => value !== settings[name as SettingName];
  const others = entries().filter(([, { setting }]) => setting.kind !== 'color');
  const inOthers = others.map(([name, { value = settings[name] }]): [string, unknown] => [name, value]);
  const pair = Object.entries(colors.good ?? {});
  return Object.fromEntries([...inOthers.filter(isNew), ...(pair.some(isNew) ? pair : [])]);
}

function choose(change: Partial<Settings>, sentence = message('settingsSaved')): void {
  before = undefined;
  done = sentence;
  // The last sentence was about the previous change.
  say('', false);
  show({ ...settings, ...change });
  autoSave.save(change);
}

/** Changes everything at once, and offers Undo. */
function replaceAll(next: Settings, sentence: string): void {
  const previous = settings;
  choose(next, sentence);
  fill(SETTING_NAMES);
  before = previous;
}

async function importFile(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (chosen === undefined) return;
  const result = importSettings(await chosen.text(), settings);
  // Allows choosing the same file again.
  file.value = '';
  if (result.ok) replaceAll(result.settings, sentenceOfImport(result));
  else say(sentenceOfImport(result), true);
}

/** Reports the result of storing. */
function tell(result: WriteResult): void {
  if (!result.ok) say(message(result.reason === 'full' ? 'settingsFull' : 'settingsRefused'), true);
  else
    say(Object.values(fields).some(({ isFaulty }) => isFaulty) ? message('settingsRestSaved') : done, false);
}

function say(sentence: string, failed: boolean): void {
  // Cleared first, so that the same sentence is announced again.
  outcome.textContent = '';
  outcome.textContent = sentence;
  outcome.classList.toggle('failed', failed);
  undo.hidden = before === undefined;
}

function entries(): [SettingName, Field][] {
  return SETTING_NAMES.map((name) => [name, fields[name]]);
}
