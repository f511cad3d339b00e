import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

/** The law in components/README.md: the folders of `components/`, and those that each may import from. */
const law = new Map<string, string[]>();
const [, block = ''] = /^## The one law$.*?```(.*?)```/ms.exec(read('components/README.md')) ?? [];
for (const [, folders = '', allowed = ''] of block.matchAll(/^([a-z, ]+?) +→ (.+)$/gm)) {
  const names = allowed === 'nothing of ours' ? [] : allowed.split(', ');
  for (const folder of folders.split(', ')) if (folder !== 'entrypoints') law.set(folder, names);
}

interface Override {
  includes: string[];
  linter?: { rules: { style?: { noRestrictedImports?: { options: { patterns: { group: string[] }[] } } } } };
}

const { overrides } = JSON.parse(read('biome.json')) as { overrides: Override[] };
const allowedGlobs = new Map(
  overrides.flatMap(({ includes, linter }) => {
    const [pattern] = linter?.rules.style?.noRestrictedImports?.options.patterns ?? [];
    return includes.map((glob) => [glob, pattern?.group ?? []] as const).filter(([, group]) => group.length);
  }),
);

test.each([...law])(
  'the linter lets components/%s import from %j, and from no other folder',
  (folder, names) => {
    const group = allowedGlobs.get(`components/${folder}/**`) ?? [];
    expect(group.slice(0, 3)).toEqual(['**', '!./**', '!../*.ts']);
    const folders = group.flatMap((glob) => /^!\*\*\/(\w+)\/\*\*$/.exec(glob)?.[1] ?? []);
    expect(folders.filter((name) => name !== 'public').sort()).toEqual([...names].sort());
  },
);

test('every folder of components has its place in the law', () => {
  const folders = new Set(globSync('components/*/*.ts').map((file) => file.split(/[\\/]/)[1]));
  expect(new Set(law.keys())).toEqual(folders);
});

test.each([...law])('components/%s needs all of %j', (folder, names) => {
  const source = globSync(`components/${folder}/**/*.ts`).map(read).join('\n');
  expect(names.filter((name) => !source.includes(`../${name}/`))).toEqual([]);
});
