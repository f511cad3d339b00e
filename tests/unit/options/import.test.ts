import { afterAll, beforeEach, expect, test } from 'vitest';
import { DEFAULTS } from '../../../components/settings/settings.ts';
import { fallSilent, speak } from '../browser/speaking.ts';

beforeEach(() => speak('en'));
afterAll(fallSilent);
const load = () => import('../../../entrypoints/options/import.ts');

test('each way that an import goes has its sentence, which names the settings', async () => {
  const { sentenceOfImport } = await load();
  const sentences = [
    sentenceOfImport({ ok: true, settings: DEFAULTS, ignored: [], isNewer: false }),
    sentenceOfImport({ ok: true, settings: DEFAULTS, ignored: ['quietZone'], isNewer: true }),
    sentenceOfImport({ ok: false, reason: 'not-json' }),
    sentenceOfImport({ ok: false, reason: 'not-ours' }),
    sentenceOfImport({ ok: false, reason: 'bad-value', setting: 'moduleSize' }),
  ];
  expect(new Set(sentences).size).toBe(5);
  expect(sentences.every((sentence) => sentence.length > 5)).toBe(true);
});

test('settings that share a name are named once', async () => {
  const { sentenceOfUnreadable } = await load();
  expect(sentenceOfUnreadable([])).toEqual([]);
  const [once] = sentenceOfUnreadable(['menuPage']);
  expect(sentenceOfUnreadable(['menuPage', 'menuPage'])).toEqual([once]);
});
