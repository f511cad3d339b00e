/**
 * Builds PageHop for each browser that is named, in one process: to start the bundler takes as long as a second build.
 *
 * `node tests/machine/build-each.ts <wxt.config.ts> chrome firefox`
 */
import { build } from 'wxt';

const [configFile = 'wxt.config.ts', ...targets] = process.argv.slice(2);
for (const browser of targets) await build({ browser, configFile });
