import { join } from 'node:path';
import { ROOT } from '../machine/command.ts';

/** A configuration with which the build for a browser leaves its source maps in {@link sourceMaps}. */
export const WITH_SOURCE_MAPS = 'tests/package/source-maps.config.ts';

export function sourceMaps(browser: string): string {
  return join(ROOT, '.cache', `source-maps-${browser}`);
}
