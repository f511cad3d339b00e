import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SOURCES, type SourceName } from '../../../components/sources/sources.ts';
import { titleOf } from '../../../components/sources/title.ts';

type Messages = Record<string, { message: string }>;

const FOLDER = 'public/_locales';
const locales = readdirSync(FOLDER).map((locale): [string, Messages] => [
  locale,
  JSON.parse(readFileSync(`${FOLDER}/${locale}/messages.json`, 'utf8')),
]);
const [, english] = locales.find(([locale]) => locale === 'en') as [string, Messages];
const sources = ['wxt.config.ts', ...globSync('{components,entrypoints}/**/*.{ts,html}')]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** In quotes, or where the browser fills in messages. */
const words = new Set(
  [/(?<=['"])\w+(?=['"])/g, /(?<=__MSG_)\w+?(?=__)/g].flatMap((word) => sources.match(word) ?? []),
);

/** Made of the names of sources. */
const titles = Object.keys(SOURCES).map((source): string => titleOf(source as SourceName));

const FORM = /_(zero|one|two|few|many|other)$/;

test('every English message is used somewhere', () => {
  const isUsed = (key: string): boolean =>
    titles.includes(key) ||
    words.has(key) ||
    // `view` derives the sentence for a fix that was made from the fix's label.
    (key.endsWith('Done') && isUsed(key.replace(/Done$/, 'Fix')));
  expect(Object.keys(english).filter((key) => !isUsed(key.replace(FORM, '')))).toEqual([]);
});

test.each(locales)('%s has no plural form that it never uses', (_locale, messages) => {
  const { pluralCategories } = new Intl.PluralRules(messages.language?.message).resolvedOptions();
  const forms = Object.keys(messages)
    .map((key) => FORM.exec(key)?.[1])
    .filter((form) => form !== undefined);
  expect(forms.filter((form) => form !== 'other' && !pluralCategories.includes(form as 'one'))).toEqual([]);
});

test.each(locales.filter(([, { direction }]) => direction?.message === 'rtl'))(
  '%s keeps what the browser fills in apart from the sentence around it',
  (_locale, messages) => {
    const filled = Object.values(messages).filter(({ message }) => message.includes('%s'));
    expect(filled.length).toBeGreaterThan(0);
    for (const { message } of filled) expect(message).toContain('\u2068%s\u2069');
  },
);
