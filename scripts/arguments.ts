/** What a command was given, and what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Failure, ROOT } from '../tests/machine/command.ts';

/** With-packages.mjs answers `--help` from the same file, before anything is installed. */
const HELP: Record<string, string[]> = JSON.parse(readFileSync(join(ROOT, 'scripts', 'help.json'), 'utf8'));

/**
 * Reads the arguments of a command.
 *
 * @param script as help.json names it
 * @param words how many there may be beside the options
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  script: string,
  options: Options,
  words = 0,
) {
  const args = process.argv.slice(2);
  const help = HELP[script]?.join('\n');
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined)
      throw new Failure(`There is no option ${token.rawName}. What there is:\n${help}`);
    if (option.type === 'string' && !token.value)
      throw new Failure(`${token.rawName} needs a value. What there is:\n${help}`);
  }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const tooMany = positionals[words];
  if (tooMany !== undefined) throw new Failure(`There is no place for "${tooMany}". What there is:\n${help}`);
  return { values, words: positionals };
}
