/** `npm run licenses`: writes public/THIRD_PARTY_LICENSES.txt, and prints what the table in CONTRIBUTING.md says. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, ROOT } from '../tests/machine/command.ts';
import { buildOrFail, TARGETS } from '../tests/machine/tools.ts';
import { bundledPackages } from '../tests/package/bundled-packages.ts';
import { WITH_SOURCE_MAPS } from '../tests/package/source-maps.ts';
import { describe, thirdPartyLicenses } from '../tests/package/third-party-licenses.ts';
import { readArguments } from './arguments.ts';

await command('Collecting the licenses was stopped.', async () => {
  readArguments('scripts/licenses.ts', {});
  await buildOrFail(TARGETS, WITH_SOURCE_MAPS);
  const packages = bundledPackages();
  writeFileSync(join(ROOT, 'public', 'THIRD_PARTY_LICENSES.txt'), thirdPartyLicenses(packages.keys()));
  for (const [name, bytes] of packages) {
    console.log(`${name.padEnd(24)}${(bytes / 1000).toFixed(1).padStart(6)} kB   ${describe(name).license}`);
  }
  return 0;
});
