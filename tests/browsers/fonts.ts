import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGES = join(ROOT, 'node_modules');

/** A family of letters, each as wide as that of many machines: see `README.md`. */
export type Fonts = 'dejavu' | 'liberation' | 'noto';

/** Of each: its name in the files, and the folders of those files in our packages. */
const FAMILIES: Record<Fonts, [name: string, ...folders: string[]]> = {
  dejavu: ['DejaVu Sans', 'dejavu-fonts-ttf/ttf'],
  // What Liberation Sans was made from. Each letter is as wide.
  liberation: ['Arimo', ...regularAndBold('arimo')],
  noto: ['Noto Sans', ...regularAndBold('noto-sans')],
};

/** For the letters that a family lacks, in this order. Together they have those of all our languages. */
const FALLBACKS: (typeof FAMILIES)[Fonts][] = [
  FAMILIES.noto,
  ['Noto Sans Arabic', ...regularAndBold('noto-sans-arabic')],
  ['Noto Sans Hebrew', ...regularAndBold('noto-sans-hebrew')],
  ['Noto Sans Thai', ...regularAndBold('noto-sans-thai')],
  ['Noto Sans Devanagari', ...regularAndBold('noto-sans-devanagari')],
  ['Noto Sans Bengali', ...regularAndBold('noto-sans-bengali')],
  ['Chocolate Classical Sans', '@expo-google-fonts/chocolate-classical-sans/400Regular'], // Chinese and Japanese
  ['Gowun Dodum', '@expo-google-fonts/gowun-dodum/400Regular'], // Korean
];

function regularAndBold(family: string): string[] {
  return ['400Regular', '700Bold'].map((weight) => `@expo-google-fonts/${family}/${weight}`);
}

/** Of all of them, each with a slash at the end. */
export const FONT_FOLDERS = [...Object.values(FAMILIES), ...FALLBACKS].flatMap(([, ...folders]) =>
  folders.map((folder) => `${join(PACKAGES, folder)}/`),
);

/**
 * Writes a configuration of fontconfig, by which programs on Linux find and draw letters: with it there are only ours, drawn
 * the same way on every machine.
 *
 * @param folder where to write it
 * @returns the part of a program's environment that makes it heed this
 */
export function fontsEnvironment(fonts: Fonts, folder: string): { FONTCONFIG_FILE: string } {
  const path = join(folder, 'fonts.conf');
  const names = [FAMILIES[fonts], ...FALLBACKS].map(([name]) => name);
  writeFileSync(path, configuration(names));
  return { FONTCONFIG_FILE: path };
}

/** All families are there for a page that names one; these are taken, in this order, for all that is not named or not there. */
function configuration(names: string[]): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  ${FONT_FOLDERS.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${join(ROOT, '.cache', 'fonts')}</cachedir>
  <match>
    <edit name="family" mode="append_last" binding="strong">
      ${names.map((name) => `<string>${name}</string>`).join('\n      ')}
    </edit>
  </match>
  <match target="font">
    <edit name="antialias"><bool>true</bool></edit>
    <edit name="hintstyle"><const>hintslight</const></edit>
    <edit name="rgba"><const>none</const></edit>
  </match>
</fontconfig>
`;
}
