import { afterAll, expect, test } from 'vitest';
import { fallSilent, speak } from './speaking.ts';

afterAll(fallSilent);

test('is the name and the version in the manifest', async () => {
  speak('en', 'en', {
    runtime: { getManifest: () => ({ name: 'PageHop', version: '1.2.3' }) },
  });
  const { extensionVersion } = await import('../../../components/browser/version.ts');
  expect(extensionVersion()).toBe('PageHop 1.2.3');
});
