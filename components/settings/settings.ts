import { QUIET_ZONE } from '../picture/quiet-zone.ts';
import type { MessageKey } from '../text/message.ts';
import type { ChosenLevel } from './chosen-level.ts';
import { colorFault } from './colors.ts';
import { isLanAddress, tidyLanAddress } from './lan-address.ts';
import { accepts, type Setting, type ValueOf } from './setting.ts';

/** Characters of a person's own caption: about three lines under a code. */
const LONGEST_CAPTION = 200;

/**
 * What a person may choose, one row each, in the order in which they stand on the settings page. Each is stored under its
 * own name, and exported under it. The page makes its controls from these rows.
 */
export const SETTINGS = {
  /** Of every code. A floor, see `encode`. */
  errorCorrection: {
    kind: 'choice',
    section: 'codes',
    label: 'errorCorrection',
    hint: 'errorCorrectionHint',
    options: { auto: 'errorCorrectionAuto', L: null, M: null, Q: null, H: null } satisfies Record<
      ChosenLevel,
      MessageKey | null
    >,
    default: 'auto',
  },
  /** Whether the popup begins with what is selected on the page. */
  selectedFirst: {
    kind: 'checkbox',
    section: 'codes',
    label: 'selectedFirst',
    hint: 'selectedFirstHint',
    default: false,
  },
  /** What is done where a video has played on the page. */
  videoTime: {
    kind: 'choice',
    section: 'codes',
    label: 'videoTime',
    hint: 'videoTimeHint',
    options: { off: 'videoTimeOff', offer: 'videoTimeOffer', always: 'videoTimeAlways' },
    default: 'offer',
  },

  // Of files and copied images.

  /** Which of the next three says how large they are. */
  pictureSizeUnit: {
    kind: 'choice',
    section: 'pictures',
    label: 'pictureSizeUnit',
    options: {
      module: 'pictureSizeByModule',
      pixels: 'pictureSizeByPixels',
      millimeters: 'pictureSizeByMillimeters',
    },
    default: 'module',
  },
  /** Pixels a side of a module. */
  moduleSize: {
    kind: 'number',
    section: 'pictures',
    label: 'moduleSize',
    range: [1, 40],
    default: 10,
    onlyWith: ['pictureSizeUnit', 'module'],
  },
  /** Pixels a side of the picture. */
  pictureSide: {
    kind: 'number',
    section: 'pictures',
    label: 'pictureSide',
    range: [100, 4000],
    default: 1000,
    onlyWith: ['pictureSizeUnit', 'pixels'],
  },
  /** Millimeters a side of the picture, printed at 300 dpi. */
  pictureWidth: {
    kind: 'number',
    section: 'pictures',
    label: 'pictureWidth',
    hint: 'pictureWidthHint',
    range: [10, 200],
    default: 50,
    onlyWith: ['pictureSizeUnit', 'millimeters'],
  },
  /** Light modules on each side. */
  quietZone: {
    kind: 'number',
    section: 'pictures',
    label: 'quietZone',
    range: [0, 10],
    default: QUIET_ZONE,
    warning: { below: QUIET_ZONE, message: 'quietZoneWarning' },
  },
  /** Never a pair that {@link colorFault} finds fault with. */
  dark: { kind: 'color', section: 'pictures', label: 'darkColor', default: '#000000' },
  light: { kind: 'color', section: 'pictures', label: 'lightColor', default: '#ffffff' },
  /** What is written under the code. */
  caption: {
    kind: 'choice',
    section: 'pictures',
    label: 'caption',
    options: { none: 'captionNone', title: 'captionTitle', address: 'captionAddress', own: 'captionOwn' },
    default: 'none',
  },
  /** One line, which is wrapped where it is drawn. May be empty. */
  captionText: {
    kind: 'text',
    section: 'pictures',
    label: 'captionText',
    accepts: (text) => text === tidyCaption(text),
    tidy: tidyCaption,
    longest: LONGEST_CAPTION,
    default: '',
    isLocal: true,
    onlyWith: ['caption', 'own'],
  },

  /** Whether PageHop is in the right-click menu of a page, a link, and so on, and has entries in that of its button. */
  menuPage: inMenu('settingsMenuPage'),
  menuLink: inMenu('settingsMenuLink'),
  menuSelection: inMenu('settingsMenuSelection'),
  menuImage: inMenu('settingsMenuImage'),
  menuRead: inMenu('settingsMenuRead'),
  menuVideo: inMenu('settingsMenuVideo'),
  menuAudio: inMenu('settingsMenuAudio'),
  menuTab: inMenu('settingsMenuTab'),
  /** In a frame Chromium offers what it does for pages. Beside that, it would put both into a menu of their own. */
  menuFrame: { ...inMenu('settingsMenuFrame'), default: import.meta.env.FIREFOX === true },
  menuButton: inMenu('settingsMenuButton'),

  /** Whether tracking leaves an address without being asked to. */
  alwaysRemoveTracking: {
    kind: 'checkbox',
    section: 'addresses',
    label: 'alwaysRemoveTracking',
    hint: 'alwaysRemoveTrackingHint',
    default: false,
  },
  /** What other devices in the network call this computer: an IP address, IPv6 without brackets, or a name. May be empty. */
  lanAddress: {
    kind: 'text',
    section: 'addresses',
    label: 'lanAddress',
    hint: 'lanAddressHint',
    accepts: (text) => text === '' || isLanAddress(text),
    tidy: tidyLanAddress,
    fault: 'lanAddressFault',
    isCode: true,
    default: '',
    isLocal: true,
  },
} as const satisfies Record<string, Setting>;

/** Without line breaks, other control characters and halves of surrogate pairs. */
function tidyCaption(text: string): string {
  return text
    .slice(0, LONGEST_CAPTION)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

/** An entry in the right-click menu: all are on until a person turns one off. */
function inMenu<Label extends MessageKey>(label: Label) {
  return { kind: 'checkbox', section: 'menu', label, name: 'settingsMenu', default: true } as const;
}

export type SettingName = keyof typeof SETTINGS;

export type Settings = { -readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export const DEFAULTS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
) as Readonly<Settings>;

/** Of the format that is stored and exported. Raised when a value changes its meaning. */
export const VERSION = 1;

export interface ParsedSettings {
  settings: Settings;
  /** What was there but cannot be used, and is therefore as in `base`. */
  unreadable: SettingName[];
  /** Written by a later version of PageHop: there may be more to it than this one knows. */
  isNewer: boolean;
}

/**
 * What can be read of stored settings, whatever they are. Never throws.
 *
 * @param base the values of settings that are missing or unreadable
 */
export function parseSettings(stored: unknown, base: Readonly<Settings> = DEFAULTS): ParsedSettings {
  const fields = isRecord(stored) ? stored : {};
  const present = SETTING_NAMES.filter((name) => Object.hasOwn(fields, name));
  const readable = present.filter((name) => isValid(name, fields[name]));
  const settings: Settings = {
    ...base,
    ...Object.fromEntries(readable.map((name) => [name, fields[name]])),
  };
  const unreadable = present.filter((name) => !readable.includes(name));
  // Two colors may be fine with their former partners but not together: two devices may have changed one each.
  if (colorFault(settings) !== undefined) {
    unreadable.push(...(['dark', 'light'] as const).filter((name) => readable.includes(name)));
    settings.dark = base.dark;
    settings.light = base.light;
  }
  return { settings, unreadable, isNewer: typeof fields.version === 'number' && fields.version > VERSION };
}

/** The row of a setting, as any row may be. */
export function settingOf(name: SettingName): Setting {
  return SETTINGS[name];
}

/** Whether a setting may have a value. The two colors also depend on each other: see {@link colorFault}. */
export function isValid(name: SettingName, value: unknown): boolean {
  return accepts(settingOf(name), value);
}

/** Whether a setting has any effect beside the others. */
export function applies(name: SettingName, settings: Settings): boolean {
  const { onlyWith } = settingOf(name);
  return onlyWith === undefined || settings[onlyWith[0] as SettingName] === onlyWith[1];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
