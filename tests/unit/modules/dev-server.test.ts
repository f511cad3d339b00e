import { expect, test } from 'vitest';
import devServer from '../../../modules/dev-server.ts';
import { hooksOf } from './fake-wxt.ts';

const manifest = () => ({
  permissions: ['storage', 'tabs'],
  content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; img-src 'self' data:" },
});

test('a build gets nothing of it', async () => {
  expect((await hooksOf(devServer as never)).size).toBe(0);
});

test('while serving, pages may load from the server and hear from it, and no more is allowed', async () => {
  const wxt = { config: { command: 'serve' }, server: { origin: 'http://localhost:3000' } };
  const served = manifest();
  (await hooksOf(devServer as never, wxt)).get('build:manifestGenerated')?.({}, served as never);
  expect(served.content_security_policy.extension_pages.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' http://localhost:3000",
    "img-src 'self' data: http://localhost:3000",
    "style-src http://localhost:3000 'unsafe-inline'",
    'connect-src http://localhost:3000 ws://localhost:3000',
  ]);
  expect(served.permissions).toEqual(['storage']);
});
