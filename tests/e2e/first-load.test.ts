import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Bytes, uncompressed. `qrcode` is 20,000 of them. */
const BUDGET = 45_000;

test.each(['.output/chrome-mv3', '.output/firefox-mv3'])(
  'the script and style that the popup in %s loads stay within their budget',
  (folder) => {
    const html = readFileSync(join(folder, 'popup.html'), 'utf8');
    const files = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/([^"]+)"/g)].map(
      ([, file]) => file as string,
    );
    expect(files.length).toBeGreaterThanOrEqual(2);
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  },
);
