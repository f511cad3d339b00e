/** `npm run format`: formats everything and fixes what the linter can fix. */
import { command } from '../tests/machine/command.ts';
import { runTool } from '../tests/machine/tools.ts';
import { readArguments } from './arguments.ts';

await command('Formatting was stopped.', async () => {
  readArguments('scripts/format.ts', {});
  const { code } = await runTool('biome', ['check', '--write'], { show: true });
  return code;
});
