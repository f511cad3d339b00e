import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colorFault } from '../../../components/settings/colors.ts';
import {
  applies,
  DEFAULTS,
  isValid,
  parseSettings,
  SETTING_NAMES,
  type SettingName,
  settingOf,
} from '../../../components/settings/settings.ts';
import { BAD, CHOSEN, settings } from './samples.ts';

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
    // Each was valid beside the color that it was chosen with, on another device.
    expect(parseSettings({ ...CHOSEN, dark: '#7f7f7f', light: '#c0c0c0' })).toEqual({
      settings: { ...CHOSEN, dark: '#000000', light: '#ffffff' },
      unreadable: ['dark', 'light'],
      isNewer: false,
    });
    // If one is not a color, the other is judged beside the default.
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
