/** A reviewer can tell where the decoder's WebAssembly comes from. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZXING_WASM_SHA256 } from 'zxing-wasm/reader';
import { extensionFolder } from '../machine/tools.ts';

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const { version } = createRequire(import.meta.url)('../../node_modules/zxing-wasm/package.json');

describe.each(['chrome', 'firefox'] as const)('the build for %s', (target) => {
  const folder = extensionFolder(target);
  const filesOf = (extension: string) => globSync(`**/*.${extension}`, { cwd: folder });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  test('has the file of the npm package, byte for byte, and no other WebAssembly', () => {
    const files = filesOf('wasm');
    expect(files).toEqual(['zxing_reader.wasm']);
    const sum = sha256(join(folder, 'zxing_reader.wasm'));
    expect(sum).toBe(sha256('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'));
    expect(sum).toBe(ZXING_WASM_SHA256);
  });

  test('names no script or WebAssembly that is elsewhere', () => {
    const scripts = filesOf('js');
    expect(scripts.length).toBeGreaterThan(5);
    for (const file of scripts)
      expect(read(file), file).not.toMatch(/https?:\/\/[^\s"'`]*(\.wasm|\.m?js\b|jsdelivr|unpkg)/);
  });

  test('asks for the decoder in its worker alone, which no page loads at first', () => {
    const naming = (name: string) =>
      [...filesOf('js'), ...filesOf('html')].filter((file) => read(file).includes(name));
    expect(naming('.wasm')).toEqual(['reading-worker.js']);
    const pages = naming('reading-worker.js');
    expect(pages.length).toBeGreaterThan(0);
    for (const file of pages) expect(file).toMatch(/^chunks\//);
  });
});

test('SOURCE.md says for reviewers what it is, of which version, and its sum', () => {
  const source = readFileSync('SOURCE.md', 'utf8');
  for (const words of ['zxing_reader.wasm', `zxing-wasm ${version}`, ZXING_WASM_SHA256])
    expect(source).toContain(words);
});
