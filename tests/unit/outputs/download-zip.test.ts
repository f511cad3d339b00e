import { expect, test } from 'vitest';
import { codeOf } from '../../../components/app/code-of.ts';
import { zipQuestion } from '../../../components/outputs/download-zip.ts';
import { DEFAULTS } from '../../../components/settings/settings.ts';
import { readLines } from '../../../components/sheet/lines.ts';

test('codes are made at the level that their lines were measured at, whatever the settings have by now', () => {
  const text = 'b'.repeat(2000);
  const read = readLines(text);
  const entries = read.ok ? read.entries : [];
  const { zip, level } = zipQuestion(entries, 'L', 'svg', { ...DEFAULTS, errorCorrection: 'H' });
  expect(level).toBe('L');
  expect(zip.codes.map(({ text }) => codeOf(text, level).code.ok)).toEqual([true]);
  expect(codeOf(text, 'H').code.ok).toBe(false);
});
