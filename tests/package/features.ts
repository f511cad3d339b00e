/** The web and extension features that a built extension uses, and the browser versions that have them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  BrowserName,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';

/** MDN's data, read as a file because it is too large to import in the test runner. */
const DATA = 'node_modules/@mdn/browser-compat-data/data.json';
const { api, css, html, javascript, webextensions }: Record<string, Identifier> = JSON.parse(
  readFileSync(DATA, 'utf8'),
);

/** The names in the data of global objects. */
const INTERFACES: Record<string, string> = {
  crypto: 'Crypto',
  document: 'Document',
  navigator: 'Navigator',
  performance: 'Performance',
};

/** zxing-wasm's own error; Firefox has one of the same name. */
const OWN_NAME = 'InternalError';

/**
 * The features that can be told from the text alone, by name: extension APIs and manifest keys; interfaces, what is called
 * on them by name, and on the browser's single objects; of style sheets, everything; elements and attributes. Members of
 * other objects cannot, as `x.at(0)` may be anybody's.
 */
export function featuresOf(folder: string): Map<string, CompatStatement[]> {
  const features = new Map<string, CompatStatement[]>();
  const add = (name: string, ...candidates: (Identifier | undefined)[]) => {
    const statements = candidates.flatMap((candidate) => candidate?.__compat ?? []);
    if (statements.length > 0) features.set(name, statements);
  };
  const text = (extension: string) =>
    globSync(`**/*.${extension}`, { cwd: folder })
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
  scripts(text('js'), add);
  styles(text('css'), add);
  documents(text('html'), add);
  manifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')), add);
  return features;
}

/** The first version of a browser with full support for a feature and without a prefix; `Infinity` if there is none. */
export function since(feature: CompatStatement[], browser: BrowserName): number {
  return Math.min(...feature.map((statement) => sinceStatement(statement, browser)));
}

type Add = (name: string, ...candidates: (Identifier | undefined)[]) => void;

function scripts(code: string, add: Add): void {
  const builtins = javascript?.builtins;
  for (const [, object = '', member = ''] of code.matchAll(/(?<![.\w$])([A-Za-z]\w+)(?:\??\.(\w+))?/g)) {
    const name = INTERFACES[object] ?? object;
    const owner = api?.[name] ?? builtins?.[name];
    if (/^[A-Z]/.test(object) && object !== OWN_NAME) add(object, owner);
    if (member) add(`${object}.${member}`, owner?.[`${member}_static`] ?? owner?.[member]);
  }
  for (const [, namespace = '', member = ''] of code.matchAll(/\.([a-z]\w+)\??\.(\w+)/g)) {
    add(`${namespace}.${member}`, webextensions?.api?.[namespace]?.[member]);
  }
}

function styles(code: string, add: Add): void {
  const { properties, selectors, types, 'at-rules': atRules } = css as Record<string, Identifier>;
  for (const [, prelude = ''] of code.matchAll(/([^{}]*)\{/g)) {
    for (const [name, word = ''] of prelude.matchAll(/::?([\w-]+)/g)) add(name, selectors?.[word]);
    for (const [name, word = ''] of prelude.matchAll(/@([\w-]+)/g)) add(name, atRules?.[word]);
  }
  for (const [, property = '', value = ''] of code.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:([^;}]*)/g)) {
    add(property, properties?.[property]);
    for (const [word] of value.matchAll(/[a-z][\w-]*/g))
      add(`${property}: ${word}`, properties?.[property]?.[word]);
  }
  for (const [, name = ''] of code.matchAll(/([a-z][\w-]*)\(/g)) add(`${name}()`, ...named(types, name));
}

function documents(code: string, add: Add): void {
  const { elements, global_attributes: attributes } = html as Record<string, Identifier>;
  for (const [, tag = '', rest = ''] of code.matchAll(/<([a-z][\w-]*)([^>]*)>/g)) {
    add(`<${tag}>`, elements?.[tag]);
    for (const [name] of rest.matchAll(/[a-z][\w-]*(?==|\s|$)/g)) {
      add(`<${tag} ${name}>`, elements?.[tag]?.[name] ?? attributes?.[name]);
    }
  }
}

function manifest(value: unknown, add: Add, path: string[] = [], data = webextensions?.manifest): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    add([...path, key].join('.'), data?.[key]);
    manifest(inner, add, [...path, key], data?.[key]);
  }
}

/** Everything of a name in a part of the data. */
function named(data: Identifier | undefined, name: string): Identifier[] {
  return Object.entries(data ?? {}).flatMap(([key, inner]) =>
    key === '__compat'
      ? []
      : [...(key === name ? [inner as Identifier] : []), ...named(inner as Identifier, name)],
  );
}

function sinceStatement({ support }: CompatStatement, browser: BrowserName): number {
  const statements = [support[browser] ?? []].flat() as SimpleSupportStatement[];
  const whole = statements.find(
    ({ flags, prefix, alternative_name, version_removed }) =>
      !flags && !prefix && !alternative_name && !version_removed,
  );
  const version = Number.parseFloat(String(whole?.version_added).replace('≤', ''));
  return Number.isNaN(version) ? Number.POSITIVE_INFINITY : version;
}
