import { type ChosenLevel, isChosenLevel } from './chosen-level.ts';
import { colorFault } from './colors.ts';
import { isLanAddress } from './lan-address.ts';

/** What a person may choose. Each is stored under its own name, and exported under it. */
export interface Settings {
  /** Of every code. A floor, see `encode`. */
  errorCorrection: ChosenLevel;
  /** Of files and copied images: pixels a side of a module, 1 to 40. */
  moduleSize: number;
  /** Of files and copied images: light modules on each side, 0 to 10. */
  quietZone: number;
  /** Of files and copied images: `#rrggbb` in lower case. Never a pair that {@link colorFault} finds fault with. */
  dark: string;
  light: string;
  /** Whether PageHop is in the right-click menu of a page, a link, selected text, an image. */
  menuPage: boolean;
  menuLink: boolean;
  menuSelection: boolean;
  menuImage: boolean;
  /** Whether tracking leaves an address without being asked to. */
  alwaysRemoveTracking: boolean;
  /** What other devices in the network call this computer: an IP address, IPv6 without brackets, or a name. May be empty. */
  lanAddress: string;
}

export type SettingName = keyof Settings;

export const DEFAULTS: Readonly<Settings> = {
  errorCorrection: 'auto',
  moduleSize: 10,
  quietZone: 4,
  dark: '#000000',
  light: '#ffffff',
  menuPage: true,
  menuLink: true,
  menuSelection: true,
  menuImage: true,
  alwaysRemoveTracking: false,
  lanAddress: '',
};

export const SETTING_NAMES = Object.keys(DEFAULTS) as SettingName[];

/** From the least to the most. */
export const RANGES = { moduleSize: [1, 40], quietZone: [0, 10] } as const;

/** Of what is stored and exported. Raised when a value comes to mean something else. */
export const VERSION = 1;

export interface ParsedSettings {
  settings: Settings;
  /** What was there but cannot be used, and is therefore as in `base`. */
  unreadable: SettingName[];
  /** Written by a later version of PageHop: there may be more to it than this one knows. */
  isNewer: boolean;
}

const IS_VALID: { [Name in SettingName]: (value: unknown) => boolean } = {
  errorCorrection: isChosenLevel,
  moduleSize: isWithin(RANGES.moduleSize),
  quietZone: isWithin(RANGES.quietZone),
  dark: isColor,
  light: isColor,
  menuPage: isBoolean,
  menuLink: isBoolean,
  menuSelection: isBoolean,
  menuImage: isBoolean,
  alwaysRemoveTracking: isBoolean,
  lanAddress: (value) => value === '' || (typeof value === 'string' && isLanAddress(value)),
};

/**
 * What can be read of stored settings, whatever they are. Never throws.
 *
 * @param base what a setting is that is not there, or not readable
 */
export function parseSettings(stored: unknown, base: Readonly<Settings> = DEFAULTS): ParsedSettings {
  const fields = isRecord(stored) ? stored : {};
  const present = SETTING_NAMES.filter((name) => Object.hasOwn(fields, name));
  const readable = present.filter((name) => IS_VALID[name](fields[name]));
  const settings: Settings = {
    ...base,
    ...Object.fromEntries(readable.map((name) => [name, fields[name]])),
  };
  const unreadable = present.filter((name) => !readable.includes(name));
  // Two that were good, each with its former other, may not be good together: two devices may have changed one each.
  if (colorFault(settings) !== undefined) {
    unreadable.push(...(['dark', 'light'] as const).filter((name) => readable.includes(name)));
    settings.dark = base.dark;
    settings.light = base.light;
  }
  return { settings, unreadable, isNewer: typeof fields.version === 'number' && fields.version > VERSION };
}

/** Whether a value is one that a setting may have. Of a color, the other has its say too: see {@link colorFault}. */
export function isValid(name: SettingName, value: unknown): boolean {
  return IS_VALID[name](value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWithin([least, most]: readonly [number, number]): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isColor(value: unknown): boolean {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value);
}
