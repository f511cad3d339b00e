import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import documents from '../../../modules/documents.ts';
import { hooksOf } from './fake-wxt.ts';

test('the package has PRIVACY.md, where the settings link to it', async () => {
  const files: { absoluteSrc: string; relativeDest: string }[] = [];
  (await hooksOf(documents as never)).get('build:publicAssets')?.({}, files as never);
  const linked = readFileSync('entrypoints/options/index.html', 'utf8').match(/href="\/(\w+\.txt)"/)?.[1];
  expect(files.map(({ relativeDest }) => relativeDest)).toEqual([linked]);
  expect(readFileSync(files[0]?.absoluteSrc ?? '', 'utf8')).toMatch(/^# Privacy$/m);
});
