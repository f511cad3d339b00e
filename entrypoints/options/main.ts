import { codeLabel } from '../../components/browser/code-label.ts';
import { download } from '../../components/browser/download.ts';
import { formatList, formatNumber, localize, message } from '../../components/browser/messages.ts';
import { canOpenShortcutSettings, openShortcutSettings } from '../../components/browser/options-page.ts';
import { onSettingsChanged, readSettings, type WriteResult } from '../../components/browser/settings.ts';
import { QUIET_ZONE } from '../../components/picture/quiet-zone.ts';
import { type ColorFault, colorFault } from '../../components/settings/colors.ts';
import { exportSettings, type ImportResult, importSettings } from '../../components/settings/file.ts';
import { tidyLanAddress } from '../../components/settings/lan-address.ts';
import {
  DEFAULTS,
  isValid,
  type ParsedSettings,
  RANGES,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from '../../components/settings/settings.ts';
import { withAsciiDigits } from '../../components/text/ascii-digits.ts';
import type { MessageKey } from '../../components/text/message.ts';
import { find } from '../../components/ui/find.ts';
import { setText } from '../../components/ui/set-text.ts';
import { EXAMPLE, isReadBack, showPreview } from './preview.ts';
import { Saving } from './saving.ts';

type Colors = Pick<Settings, 'dark' | 'light'>;

/** What a person calls each setting. */
const LABELS: Record<SettingName, MessageKey> = {
  errorCorrection: 'errorCorrection',
  moduleSize: 'moduleSize',
  quietZone: 'quietZone',
  dark: 'darkColor',
  light: 'lightColor',
  menuPage: 'settingsMenu',
  menuLink: 'settingsMenu',
  menuSelection: 'settingsMenu',
  menuImage: 'settingsMenu',
  alwaysRemoveTracking: 'alwaysRemoveTracking',
  lanAddress: 'lanAddress',
};

const FAULTS: Record<ColorFault, MessageKey> = {
  'light-on-dark': 'colorLightOnDark',
  'light-too-dark': 'colorLightTooDark',
  'too-alike': 'colorTooAlike',
};

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

const saving = new Saving(tell);

localize(document);
preview.ariaLabel = codeLabel(EXAMPLE);
find('#shortcut').hidden = !canOpenShortcutSettings();
find('#shortcut-manual').hidden = canOpenShortcutSettings();

onChange('errorCorrection', ({ value }) => choose({ errorCorrection: value as Settings['errorCorrection'] }));
for (const name of ['moduleSize', 'quietZone'] as const) {
  // Chromium takes no digits of other scripts here, which some keyboards have in place of ASCII.
  field(name).addEventListener('beforeinput', (event) => {
    const { data } = event as InputEvent;
    const digits = withAsciiDigits(data ?? '');
    if (data === null || digits === data) return;
    event.preventDefault();
    document.execCommand('insertText', false, digits);
  });
  onChange(name, ({ value }) => {
    const number = value === '' ? Number.NaN : Number(value);
    const isGood = isValid(name, number);
    setFault(name, isGood ? '' : message('numberFault', ...RANGES[name].map(formatNumber)));
    if (isGood) choose({ [name]: number });
  });
}
for (const name of ['dark', 'light'] as const) {
  const [text, swatch] = [field(name), field(`${name}-swatch`)];
  // What is being picked is seen at once, and judged when it is picked.
  swatch.addEventListener('input', () => {
    text.value = swatch.value;
    tryColors();
  });
  onChange(`${name}-swatch`, chooseColors);
  onChange(name, () => {
    text.value = withAsciiDigits(text.value).trim().toLowerCase();
    void chooseColors();
  });
}
for (const name of ['menuPage', 'menuLink', 'menuSelection', 'menuImage', 'alwaysRemoveTracking'] as const) {
  onChange(name, ({ checked }) => choose({ [name]: checked }));
}
onChange('lanAddress', (input) => {
  input.value = tidyLanAddress(input.value);
  const isGood = isValid('lanAddress', input.value);
  setFault('lanAddress', isGood ? '' : message('lanAddressFault'));
  if (isGood) choose({ lanAddress: input.value });
});
find('#shortcut').addEventListener('click', openShortcutSettings);
find('#reset').addEventListener('click', () => replaceAll({ ...DEFAULTS }, message('settingsBack')));
find('#export').addEventListener('click', () => download(exportSettings(settings), 'application/json', FILE));
find('#import').addEventListener('click', () => file.click());
file.addEventListener('change', importFile);
undo.addEventListener('click', () => {
  if (before !== undefined) choose(before);
  fill(SETTING_NAMES);
  find('#reset').focus();
});

take(await readSettings());
fill(SETTING_NAMES);
onSettingsChanged(take);
// The popup leads to a single setting this way.
document.getElementById(location.hash.slice(1))?.focus();

/** Shows what is stored, except where the page has something newer. */
function take({ settings: read, unreadable, isNewer }: ParsedSettings): void {
  const sentences = [
    ...(isNewer ? [message('settingsNewer')] : []),
    ...(unreadable.length > 0 ? [message('settingsUnreadable', namesOf(unreadable))] : []),
  ];
  setText(stored, sentences.join(' '));
  show({ ...read, ...saving.unsaved });
}

/** Puts into the fields what is not as it was; what a person is typing into another stays. */
function show(next: Settings): void {
  const changed = SETTING_NAMES.filter((name) => next[name] !== settings[name]);
  settings = next;
  fill(changed);
  render(settings);
}

/** Of what was wrong in a field, nothing is left once it has what is set. */
function fill(names: readonly SettingName[]): void {
  for (const name of names) {
    const value = settings[name];
    if (typeof value === 'boolean') field(name).checked = value;
    else field(name).value = String(value);
    if (name === 'dark' || name === 'light') {
      field(`${name}-swatch`).value = settings[name];
      setColorFault('');
    } else if (name === 'moduleSize' || name === 'quietZone' || name === 'lanAddress') {
      setFault(name, '');
    }
  }
}

/** What follows from the settings, or from those that are being tried. */
function render(tried: Settings): void {
  const side = showPreview(preview, tried);
  setText(find('#preview-size'), message('pictureSize', formatNumber(side)));
  setText(find('#quietZone-warning'), tried.quietZone < QUIET_ZONE ? message('quietZoneWarning') : '');
}

function choose(change: Partial<Settings>, sentence = message('settingsSaved')): void {
  before = undefined;
  done = sentence;
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

/** Stores both: each is good only beside the other. */
async function chooseColors(): Promise<void> {
  const colors = colorsOnPage();
  const fault = tryColors() ?? (await faultOfReading(colors));
  // Another may have been chosen meanwhile, and is judged by itself.
  const now = colorsOnPage();
  if (now.dark !== colors.dark || now.light !== colors.light) return;
  setColorFault(fault === undefined ? '' : message(fault));
  if (fault === undefined) choose(colors);
}

/** Shows the colors on the page in the example, and what speaks against them at first sight. */
function tryColors(): MessageKey | undefined {
  const colors = colorsOnPage();
  if (!isValid('dark', colors.dark) || !isValid('light', colors.light)) return 'colorFormat';
  for (const name of ['dark', 'light'] as const) field(`${name}-swatch`).value = colors[name];
  render({ ...settings, ...colors });
  const fault = colorFault(colors);
  return fault && FAULTS[fault];
}

async function faultOfReading(colors: Colors): Promise<MessageKey | undefined> {
  return (await isReadBack({ ...settings, ...colors })) ? undefined : 'colorUnread';
}

function colorsOnPage(): Colors {
  return { dark: field('dark').value, light: field('light').value };
}

async function importFile(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (chosen === undefined) return;
  const result = importSettings(await chosen.text(), settings);
  // So that the same file can be chosen again.
  file.value = '';
  if (result.ok) replaceAll(result.settings, sentenceOfImport(result));
  else say(whyNotImported(result), true);
}

function sentenceOfImport({ isNewer, ignored }: ImportResult & { ok: true }): string {
  if (!isNewer) return message('settingsImported');
  const unknown = ignored.length > 0 ? [message('settingsUnreadable', namesOf(ignored))] : [];
  return [message('settingsImportedNewer'), ...unknown].join(' ');
}

function whyNotImported(result: ImportResult & { ok: false }): string {
  switch (result.reason) {
    case 'not-json':
      return message('importNotJson');
    case 'not-ours':
      return message('importNotOurs');
    case 'bad-value':
      return message('importBadValue', namesOf([result.setting]));
  }
}

/** How storing a change went. */
function tell(result: WriteResult): void {
  if (result.ok) say(done, false);
  else say(message(result.reason === 'full' ? 'settingsFull' : 'settingsRefused'), true);
}

function say(sentence: string, failed: boolean): void {
  // Gone for a moment, so that the same sentence is announced once more.
  outcome.textContent = '';
  outcome.textContent = sentence;
  outcome.classList.toggle('failed', failed);
  undo.hidden = before === undefined;
}

function setColorFault(sentence: string): void {
  setFault('color', sentence, ['dark', 'light', 'dark-swatch', 'light-swatch']);
}

function setFault(name: string, sentence: string, fields: string[] = [name]): void {
  setText(find(`#${name}-fault`), sentence);
  for (const id of fields) field(id).ariaInvalid = String(sentence !== '');
}

function namesOf(names: readonly SettingName[]): string {
  return formatList([...new Set(names.map((name) => message(LABELS[name])))]);
}

function onChange(id: string, receive: (field: HTMLInputElement) => void): void {
  field(id).addEventListener('change', () => receive(field(id)));
}

/** The one select among them has all that is used here of an input. */
function field(id: string): HTMLInputElement {
  return find<HTMLInputElement>(`#${id}`);
}
