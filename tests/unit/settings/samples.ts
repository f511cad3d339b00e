import * as fc from 'fast-check';
import {
  SETTING_NAMES,
  type SettingName,
  type Settings,
  settingOf,
} from '../../../components/settings/settings.ts';

export const CHOSEN: Settings = {
  errorCorrection: 'Q',
  selectedFirst: true,
  videoTime: 'always',
  pictureSizeUnit: 'pixels',
  moduleSize: 3,
  pictureSide: 720,
  pictureWidth: 80,
  quietZone: 2,
  dark: '#1b3a57',
  light: '#fff4d6',
  caption: 'own',
  captionText: 'Scan me',
  menuPage: false,
  menuLink: true,
  menuSelection: false,
  menuImage: true,
  menuRead: false,
  menuVideo: false,
  menuAudio: false,
  menuTab: false,
  menuFrame: true,
  menuButton: false,
  alwaysRemoveTracking: true,
  lanAddress: '192.168.1.20',
};

/** Valid values for each kind of setting; colors that scan together, and texts. */
const TEXTS: Partial<Record<SettingName, string[]>> = {
  dark: ['#000000', '#1b3a57', '#7f0000'],
  light: ['#ffffff', '#fff4d6', '#e0ffe0'],
  captionText: ['', 'Scan me', '扫一扫', 'x'.repeat(200)],
  lanAddress: ['', '192.168.1.20', 'fd00::1', 'desk.local'],
};

function valuesOf(name: SettingName): fc.Arbitrary<unknown> {
  const setting = settingOf(name);
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...Object.keys(setting.options));
    case 'number':
      return fc.integer({ min: setting.range[0], max: setting.range[1] });
    case 'checkbox':
      return fc.boolean();
    default:
      return fc.constantFrom(...(TEXTS[name] as string[]));
  }
}

export const settings = fc
  .record(Object.fromEntries(SETTING_NAMES.map((name) => [name, valuesOf(name)])))
  .map((record) => record as unknown as Settings);

/** Invalid values: of the right kind just out of range, and of other kinds. */
export const BAD: { [Name in keyof Settings]: unknown[] } = {
  errorCorrection: ['l', 'X', '', 0, null],
  selectedFirst: ['true', 1],
  videoTime: ['on', '', true, null],
  pictureSizeUnit: ['inches', 'toString', '', 0, null],
  moduleSize: [0, 41, 2.5, Number.NaN, '10', null],
  pictureSide: [99, 4001, 100.5, '1000', null],
  pictureWidth: [9, 201, 50.5, '50', null],
  quietZone: [-1, 11, 0.5, Number.POSITIVE_INFINITY, '4', undefined],
  dark: ['black', '#000', '#00000', '#0000000', '#GGGGGG', '#ABCDEF', 0, null],
  light: ['white', '#fff', 'rgb(255,255,255)', 16777215, {}],
  caption: ['url', '', false, null],
  captionText: [' a', 'a\nb', 'a\u0000b', '\ud800', 'x'.repeat(201), 1, null],
  menuPage: ['true', 1, null],
  menuLink: ['', 0],
  menuSelection: [[]],
  menuImage: [{}],
  menuRead: [0],
  menuVideo: ['false'],
  menuAudio: [0],
  menuTab: [null],
  menuFrame: [1],
  menuButton: ['on'],
  alwaysRemoveTracking: ['yes'],
  lanAddress: ['localhost', 'a b', 'http://192.168.1.20', 1, null],
};
