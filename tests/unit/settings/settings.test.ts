import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colorFault } from '../../../components/settings/colors.ts';
import { exportSettings, importSettings } from '../../../components/settings/file.ts';
import { isLanAddress, tidyLanAddress } from '../../../components/settings/lan-address.ts';
import {
  applies,
  DEFAULTS,
  isValid,
  parseSettings,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  settingOf,
} from '../../../components/settings/settings.ts';

const CHOSEN: Settings = {
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
  menuVideo: false,
  menuAudio: false,
  menuTab: false,
  menuFrame: true,
  menuButton: false,
  alwaysRemoveTracking: true,
  lanAddress: '192.168.1.20',
};

/** What each kind of setting may be; colors that scan beside each other, and what texts may be. */
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

const settings = fc
  .record(Object.fromEntries(SETTING_NAMES.map((name) => [name, valuesOf(name)])))
  .map((record) => record as unknown as Settings);

/** Each with values of its kind just outside, and of other kinds. */
const BAD: { [Name in keyof Settings]: unknown[] } = {
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
  menuVideo: ['false'],
  menuAudio: [0],
  menuTab: [null],
  menuFrame: [1],
  menuButton: ['on'],
  alwaysRemoveTracking: ['yes'],
  lanAddress: ['localhost', 'a b', 'http://192.168.1.20', 1, null],
};

/** Halves of surrogate pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map((units) => String.fromCharCode(...units));

describe('the table of settings', () => {
  test.each(SETTING_NAMES)('has a default for %s that it may have', (name) => {
    expect(isValid(name, DEFAULTS[name])).toBe(true);
  });

  test.each(SETTING_NAMES.filter((name) => settingOf(name).onlyWith))(
    'shows %s with a value that the other setting may have, and not with another',
    (name) => {
      const [other, value] = settingOf(name).onlyWith ?? [];
      expect(isValid(other as SettingName, value)).toBe(true);
      expect(applies(name, { ...DEFAULTS, [other as SettingName]: value })).toBe(true);
      expect(applies(name, { ...DEFAULTS, [other as SettingName]: 'another' })).toBe(false);
    },
  );

  test('keeps whatever is typed for it in a form that may be stored, or says what is wrong', () => {
    const texts = SETTING_NAMES.map(settingOf).filter((setting) => setting.kind === 'text');
    fc.assert(
      fc.property(fc.constantFrom(...texts), anyText, (setting, typed) => {
        const tidy = setting.tidy(typed);
        expect(setting.tidy(tidy)).toBe(tidy);
        if (setting.fault === undefined) expect(setting.accepts(tidy)).toBe(true);
      }),
    );
  });
});

describe('stored settings', () => {
  test('are the defaults where nothing is stored', () => {
    for (const nothing of [undefined, null, {}]) {
      expect(parseSettings(nothing)).toEqual({ settings: DEFAULTS, unreadable: [], isNewer: false });
    }
  });

  test('are read as they were written, whatever else is there', () => {
    fc.assert(
      fc.property(settings, fc.dictionary(fc.string(), fc.anything()), (chosen, others) => {
        expect(parseSettings({ ...others, version: 1, ...chosen })).toEqual({
          settings: chosen,
          unreadable: [],
          isNewer: false,
        });
      }),
    );
  });

  test.each(SETTING_NAMES.flatMap((name) => BAD[name].map((value) => [name, value] as const)))(
    'with a bad %s, %j, keep the rest, and have the default there',
    (name, value) => {
      expect(parseSettings({ ...CHOSEN, [name]: value })).toEqual({
        settings: { ...CHOSEN, [name]: DEFAULTS[name] },
        unreadable: [name],
        isNewer: false,
      });
    },
  );

  test('of a newer version give what can be read of them', () => {
    const stored = { ...CHOSEN, version: 2, errorCorrection: 'XL', shape: 'round' };
    expect(parseSettings(stored)).toEqual({
      settings: { ...CHOSEN, errorCorrection: 'auto' },
      unreadable: ['errorCorrection'],
      isNewer: true,
    });
  });

  test('never hold two colors that do not scan', () => {
    // Each was good beside the color that it was chosen with, on another device.
    expect(parseSettings({ ...CHOSEN, dark: '#7f7f7f', light: '#c0c0c0' })).toEqual({
      settings: { ...CHOSEN, dark: '#000000', light: '#ffffff' },
      unreadable: ['dark', 'light'],
      isNewer: false,
    });
    // The one that remains when the other is not a color is judged beside the default.
    expect(parseSettings({ dark: '#ffffff', light: 7 }).unreadable).toEqual(['light', 'dark']);
  });

  test('can be read whatever they are', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(SETTING_NAMES.map((name) => [name, fc.anything()]))),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        const { settings } = parseSettings(stored);
        expect(parseSettings(settings)).toEqual({ settings, unreadable: [], isNewer: false });
        expect(colorFault(settings)).toBeUndefined();
      }),
    );
  });
});

describe('a file of settings', () => {
  test('brings back exactly what it was made of', () => {
    fc.assert(
      fc.property(settings, settings, (chosen, current) => {
        expect(importSettings(exportSettings(chosen), current)).toEqual({
          ok: true,
          settings: chosen,
          ignored: [],
          isNewer: false,
        });
      }),
    );
  });

  test('leaves alone what it does not name', () => {
    const file = JSON.stringify({ type: 'PageHop settings', version: 1, settings: { moduleSize: 20 } });
    expect(importSettings(file, CHOSEN)).toMatchObject({ ok: true, settings: { ...CHOSEN, moduleSize: 20 } });
  });

  test.each(['', '{', 'moduleSize: 10', '<!doctype html>'])('that is no JSON is refused: %j', (file) => {
    expect(importSettings(file, DEFAULTS)).toEqual({ ok: false, reason: 'not-json' });
  });

  test.each(['null', '[]', '"PageHop settings"', '{}', '{"moduleSize":10}', '{"type":"PageHop settings"}'])(
    'that is not PageHop’s is refused: %s',
    (file) => {
      expect(importSettings(file, DEFAULTS)).toEqual({ ok: false, reason: 'not-ours' });
    },
  );

  test.each(SETTING_NAMES.map((name) => [name, BAD[name][0]] as const))(
    'with a bad %s, %j, is refused as a whole, and says which it is',
    (setting, value) => {
      const file = exportSettings({ ...CHOSEN, [setting]: value });
      expect(importSettings(file, DEFAULTS)).toEqual({ ok: false, reason: 'bad-value', setting });
    },
  );

  test('with colors that do not scan is refused', () => {
    const file = exportSettings({ ...CHOSEN, dark: '#ffffff', light: '#000000' });
    expect(importSettings(file, DEFAULTS)).toEqual({ ok: false, reason: 'bad-value', setting: 'dark' });
  });

  test('from a newer version gives what can be read, and says what cannot', () => {
    const file = JSON.stringify({
      type: 'PageHop settings',
      version: 2,
      settings: { ...CHOSEN, quietZone: 'auto', shape: 'round' },
    });
    expect(importSettings(file, DEFAULTS)).toEqual({
      ok: true,
      settings: { ...CHOSEN, quietZone: 4 },
      ignored: ['quietZone'],
      isNewer: true,
    });
  });

  test('never breaks an import, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        importSettings(text, DEFAULTS);
      }),
    );
  });
});

describe('this computer’s address', () => {
  test.each([
    ['192.168.1.20', true],
    ['10.0.0.1', true],
    ['203.0.113.9', true],
    ['fd00::1', true],
    ['2001:db8::20', true],
    ['desk', true],
    ['desk.local', true],
    ['my-pc.fritz.box', true],
    ['127.0.0.1', false],
    ['127.1.2.3', false],
    ['0.0.0.0', false],
    ['localhost', false],
    ['app.localhost', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['192.168.1', false],
    ['192.168.1.256', false],
    ['0xc0a80114', false],
    ['192.168.1.20:3000', false],
    ['http://192.168.1.20', false],
    ['desk.local/path', false],
    ['user@desk', false],
    ['-desk', false],
    ['desk..local', false],
    ['two words', false],
    ['büro.local', false],
  ])('may be %s: %s', (text, expected) => {
    expect(isLanAddress(text)).toBe(expected);
  });

  test.each([
    [' Desk.LOCAL ', 'desk.local'],
    ['[FD00::1]', 'fd00::1'],
    ['desk.lan.', 'desk.lan'],
    ['۱۹۲.۱۶۸.۱.۲۰', '192.168.1.20'],
    ['१९२.१६८.१.२०', '192.168.1.20'],
    ['১৯২.১৬৮.১.২০', '192.168.1.20'],
    ['١٩٢.١٦٨.١.٢٠', '192.168.1.20'],
    ['１９２．１６８．１．２０', '192.168.1.20'],
  ])('is stored tidily: %j', (typed, tidy) => {
    expect(tidyLanAddress(typed)).toBe(tidy);
    expect(isLanAddress(tidy)).toBe(true);
  });

  test('can be asked of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        isLanAddress(tidyLanAddress(text));
      }),
    );
  });
});
