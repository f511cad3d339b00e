import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../machine/command.ts';

/** The license of the WXT project, whose packages come without it. */
const WXT_LICENSE = join(ROOT, 'tests', 'package', 'wxt-license.txt');
const WITHOUT_LICENSE_FILE = ['@wxt-dev/browser', 'wxt'];

/** What zxing-wasm's WebAssembly is made of beside its own code, both under the Apache License. Its package has no text of it. */
const ZXING_CPP = `${'='.repeat(80)}
zxing-cpp, in the WebAssembly of zxing-wasm (Apache-2.0)

https://github.com/zxing-cpp/zxing-cpp

${readFileSync(join(ROOT, 'tests', 'package', 'apache-license.txt'), 'utf8').trim()}
`;

/** What PageHop's package says about the packages that parts of it come from: names, versions, licenses in full. */
export function thirdPartyLicenses(packages: Iterable<string>): string {
  const sections = [...packages].map((name) => {
    const { version, license } = describe(name);
    return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${licenseText(name)}\n`;
  });
  return `PageHop has parts of these packages in it.\n\n${[...sections, ZXING_CPP].join('\n')}`;
}

/** What an installed package says of itself. */
export function describe(name: string): { version: string; license: string } {
  return JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));
}

function licenseText(name: string): string {
  const file = readdirSync(folderOf(name)).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined && !WITHOUT_LICENSE_FILE.includes(name)) {
    throw new Error(`${name} comes without the text of its license: find it, and its place here.`);
  }
  const text = readFileSync(file === undefined ? WXT_LICENSE : join(folderOf(name), file), 'utf8');
  return text.replaceAll('\r\n', '\n').trim();
}

function folderOf(name: string): string {
  return join(ROOT, 'node_modules', name);
}
