import { download } from '../../components/browser/download.ts';
import { hasFeature, isForThisBrowser } from '../../components/browser/features.ts';
import { formatNumber, localize, message, textOf } from '../../components/browser/messages.ts';
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
import { find } from '../../components/ui/find.ts';
import { setText } from '../../components/ui/set-text.ts';
import { ColorPair } from './colors.ts';
import { Field } from './field.ts';
import { sentenceOfImport, sentenceOfUnreadable } from './import.ts';
import { EXAMPLE, showPreview } from './preview.ts';
import { Saving } from './saving.ts';
import { showShortcut } from './shortcut.ts';

const FILE = 'pagehop-settings.json';

const stored = find('#stored');
const outcome = find('#outcome');
const undo = find<HTMLButtonElement>('#undo');
const preview = find<HTMLCanvasElement>('#preview');
const file = find<HTMLInputElement>('#file');

let settings: Settings = { ...DEFAULTS };
/** What Undo brings back, as long as it is offered. */
let before: Settings | undefined;
/** What to say once the last change is stored. */
let done = '';

const fields = Object.fromEntries(SETTING_NAMES.map((name) => [name, new Field(name)])) as Record<
  SettingName,
  Field
>;
const colors = new ColorPair(fields.dark, fields.light, () => settings);
const store = new SettingsStore();
const saving = new Saving({ write: (change) => store.write(change), typed, report: tell });

for (const field of Object.values(fields)) {
  find(`#${field.setting.section} .fields`).append(field.element);
  if (field.setting.kind === 'color') {
    field.onInput(() => render({ ...settings, ...colors.tried }));
    field.onChange(() => void commitColors(field));
  } else {
    field.onChange(() => commit(field));
  }
}
localize(document);
setText(find('#version'), extensionVersion());
preview.ariaLabel = textOf(codeLabel(EXAMPLE));
if (hasFeature('commands')) showShortcut();
find('#keyboard').hidden = !hasFeature('commands');
find('#menu').hidden = !hasFeature('contextMenus');
find('#reset').addEventListener('click', () => replaceAll({ ...DEFAULTS }, message('settingsBack')));
find('#export').addEventListener('click', () => download(exportSettings(settings), 'application/json', FILE));
find('#import').addEventListener('click', () => file.click());
file.addEventListener('change', importFile);
undo.addEventListener('click', () => {
  if (before !== undefined) choose(before);
  fill(SETTING_NAMES);
  find('#reset').focus();
});

take(await store.read());
fill(SETTING_NAMES);
find('main').inert = false;
store.watch(take);
// The popup leads to a single setting this way.
document.getElementById(location.hash.slice(1))?.focus();

/** Shows what is stored, except where the page has something newer. */
function take({ settings: read, unreadable, isNewer }: ParsedSettings): void {
  const sentences = [...(isNewer ? [message('settingsNewer')] : []), ...sentenceOfUnreadable(unreadable)];
  setText(stored, sentences.join(' '));
  show({ ...read, ...saving.unsaved });
}

/** Puts into the fields what is not as it was; what a person is typing into another stays. */
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

/** What follows from the settings, or from those that are being tried. */
function render(tried: Settings): void {
  const side = showPreview(preview, tried);
  setText(find('#preview-size'), message('pictureSize', formatNumber(side)));
  for (const field of Object.values(fields)) field.warn(tried);
}

function commit(field: Field): void {
  const { name, value } = field;
  field.fault = value === undefined ? field.whyNot() : '';
  if (value === undefined) say('', false);
  else choose({ [name]: value });
}

/** Stores both: each is good only beside the other. */
async function commitColors(edited: Field): Promise<void> {
  const good = await colors.judge(edited);
  if (good !== undefined) choose(good);
  else if (fields.dark.isFaulty || fields.light.isFaulty) say('', false);
}

/** What would be stored if the person left the field that they are in. */
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
  // What is said is of the change before.
  say('', false);
  show({ ...settings, ...change });
  saving.save(change);
}

/** Changes everything at once, and offers to bring back what was. */
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
  // So that the same file can be chosen again.
  file.value = '';
  if (result.ok) replaceAll(result.settings, sentenceOfImport(result));
  else say(sentenceOfImport(result), true);
}

/** How storing went. */
function tell(result: WriteResult): void {
  if (!result.ok) say(message(result.reason === 'full' ? 'settingsFull' : 'settingsRefused'), true);
  else
    say(Object.values(fields).some(({ isFaulty }) => isFaulty) ? message('settingsRestSaved') : done, false);
}

function say(sentence: string, failed: boolean): void {
  // Gone for a moment, so that the same sentence is announced once more.
  outcome.textContent = '';
  outcome.textContent = sentence;
  outcome.classList.toggle('failed', failed);
  undo.hidden = before === undefined;
}

function entries(): [SettingName, Field][] {
  return SETTING_NAMES.map((name) => [name, fields[name]]);
}
