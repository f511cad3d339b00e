import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OUTPUTS } from '../../../components/outputs/outputs.ts';

interface Button {
  id: string;
  name: string | undefined;
  key: string | undefined;
  needsCode: boolean;
}

const html = readFileSync('entrypoints/popup/index.html', 'utf8');
const buttons = [...html.matchAll(/<button\b[^>]*\bid="([^"]+)"[^>]*>/g)].map(([tag, id]): Button => {
  const attribute = (name: string) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];
  return {
    id: id as string,
    name: attribute('data-message'),
    key: attribute('aria-keyshortcuts'),
    needsCode: /\bdata-needs-code\b/.test(tag),
  };
});

test('the popup has a button for each output, in their order, with its name, key and needs', () => {
  expect(buttons).toEqual(
    OUTPUTS.map(({ id, name, key, needsCode }): Button => ({ id, name, key, needsCode })),
  );
});

test('no two outputs have the same key', () => {
  const keys = OUTPUTS.map(({ key }) => key).filter((key) => key !== undefined);
  expect(new Set(keys).size).toBe(keys.length);
});
