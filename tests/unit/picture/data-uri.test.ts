import { expect, test } from 'vitest';
import { pngDataUri } from '../../../components/picture/data-uri.ts';

test('holds every byte there is in base64', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(pngDataUri(bytes)).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
});
