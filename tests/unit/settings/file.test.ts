import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportSettings, importSettings } from '../../../components/settings/file.ts';
import { DEFAULTS, SETTING_NAMES } from '../../../components/settings/settings.ts';
import { BAD, CHOSEN, settings } from './samples.ts';

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
