import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { bundledWasm } from '../../../modules/bundled-wasm.ts';

const SHARED = 'node_modules/zxing-wasm/dist/es/share.js';
const original = readFileSync(SHARED, 'utf8');

function transform(code: string, id: string): string | undefined {
  const plugin = bundledWasm();
  const context = {
    parse: parseAst,
    error(message: string) {
      throw new Error(message);
    },
  };
  return (plugin.transform as (code: string, id: string) => { code: string } | null).call(
    context as never,
    code,
    id,
  )?.code;
}

test('of what zxing-wasm brings, the address of a server goes, and nothing else', () => {
  expect(original).toContain('https://');
  const code = transform(original, `/somewhere/${SHARED}`) ?? '';
  expect(code).not.toContain('https://');
  expect(code).toContain('{ locateFile: (name) => name }');
  expect(code.replace('(name) => name', '').length).toBeGreaterThan(original.length - 250);
});

test('other files stay as they are', () => {
  expect(transform(original, '/somewhere/share.js')).toBeUndefined();
});

test('the build fails where the address is not found any more', () => {
  expect(() => transform('export const elsewhere = 1;', `/${SHARED}`)).toThrow('no longer says');
});
