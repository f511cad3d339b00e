import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extensionFolder } from '../machine/tools.ts';

describe.each(['chrome', 'firefox'] as const)('the manifest of the build for %s', (target) => {
  const manifest = JSON.parse(readFileSync(join(extensionFolder(target), 'manifest.json'), 'utf8'));

  test('lets pages load what is in the package, WebAssembly included, show the PNG that they make, and nothing else', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    });
  });

  test('asks for nothing at installation that a browser warns of, and for nothing later but the addresses of tabs', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.optional_permissions).toEqual(['tabs']);
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  test('has nothing of the development server', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/localhost|wxt/);
    expect(manifest.host_permissions).toBeUndefined();
  });
});
