import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGES = join(ROOT, 'node_modules');

/** A font family. Each has the widths of fonts on many machines: see `README.md`. */
export type Fonts = 'dejavu' | 'liberation' | 'noto';

/** The name of each in its files, and the folders of those files in our packages. */
const FAMILIES: Record<Fonts, [name: string, ...folders: string[]]> = {
  dejavu: ['DejaVu Sans', 'dejavu-fonts-ttf/ttf'],
  // Liberation Sans was made from it and has the same widths.
  liberation: ['Arimo', ...regularAndBold('arimo')],
  noto: ['Noto Sans', ...regularAndBold('noto-sans')],
};

/** Fallbacks for letters that a family lacks, in this order. Together they cover all our languages. */
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

/** The folders of all fonts, each with a slash at the end. */
export const FONT_FOLDERS = [...Object.values(FAMILIES), ...FALLBACKS].flatMap(([, ...folders]) =>
  folders.map((folder) => `${join(PACKAGES, folder)}/`),
);

/**
 * Writes a configuration for fontconfig, which Linux programs use to find fonts: only ours are available, drawn the same
 * way on every machine.
 *
 * @param folder where to write it
 * @returns the environment variables that make a program use it
 */
export function fontsEnvironment(fonts: Fonts, folder: string): { FONTCONFIG_FILE: string } {
  const path = join(folder, 'fonts.conf');
  const names = [FAMILIES[fonts], ...FALLBACKS].map(([name]) => name);
  writeFileSync(path, configuration(names));
  return { FONTCONFIG_FILE: path };
}

/** Pages can use every family by name. These are used, in this order, for everything else. */
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
