import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const FOLDER = 'public/_locales';

/** Messages that are the same in every language. */
const UNTRANSLATED = new Set([
  'extensionName',
  'direction',
  'codeSize',
  'adviceGain',
  'fieldIban',
  'formWifi',
]);

/** Messages that happen to be the same in a language and in English. */
const SAME_WORDS: Record<string, string[]> = {
  cs: ['formatMail', 'formatPlain', 'fieldEmail'],
  da: ['pictureSize', 'settingsMenuLink', 'fieldNote', 'foundBytes_one'],
  de: ['formatPlain', 'settingsMenuLink', 'codes', 'fieldWebsite', 'settingsMenuTab', 'settingsMenuVideo'],
  fr: [
    'formatContact',
    'formatMail',
    'pictureSize',
    'settingsCodes',
    'settingsMenuImage',
    'settingsMenuPage',
    'codeLabelAlone',
    'codes',
    'codesRead_one',
    'codesRead_other',
    'fieldEmail',
    'fieldLatitude',
    'fieldLongitude',
    'fieldMessage',
    'fieldNote',
    'fieldNotes',
    'namedContact',
    'sheetOrientation',
    'sheetPages',
    'sheetPortrait',
  ],
  hu: ['formatMail', 'fieldEmail'],
  it: ['privacy', 'captionPassword', 'fieldPassword', 'foundBytes_one', 'settingsMenuAudio'],
  nl: [
    'formatContact',
    'formatMail',
    'pictureSize',
    'privacy',
    'settingsMenuLink',
    'cameraNumber',
    'codes',
    'codesRead_one',
    'codesRead_other',
    'fieldEmail',
    'fieldWebsite',
    'foundBytes_one',
    'foundBytes_other',
    'namedContact',
    'scanWhichCamera',
    'settingsMenuAudio',
  ],
  pl: ['formatMail', 'fieldEmail'],
  pt_BR: [
    'formatMail',
    'pictureSize',
    'settingsCodes',
    'settingsMenuLink',
    'codeLabelAlone',
    'fieldEmail',
    'fieldLatitude',
    'fieldLongitude',
    'foundBytes_one',
    'foundBytes_other',
  ],
  pt_PT: [
    'formatMail',
    'fieldEmail',
    'fieldLatitude',
    'fieldLongitude',
    'foundBytes_one',
    'foundBytes_other',
  ],
  ro: ['formatContact', 'formatMail', 'formatPlain', 'cameraNumber', 'fieldEmail'],
  sv: ['formatPlain', 'foundBytes_one'],
  vi: ['cameraNumber', 'scanWhichCamera'],
  es: ['foundBytes_one', 'foundBytes_other', 'settingsMenuAudio', 'settingsMenuVideo'],
  el: ['foundBytes_one'],
  id: ['settingsMenuAudio'],
};

const all = new Map<string, Record<string, Message>>(
  readdirSync(FOLDER).map((locale) => [
    locale,
    JSON.parse(readFileSync(`${FOLDER}/${locale}/messages.json`, 'utf8')),
  ]),
);
const messagesOf = (locale: string) => all.get(locale) as Record<string, Message>;

/** Keys that a language may lack for now; English stands in. `npm run package` waits until there are none. */
const AWAITING: string[] = JSON.parse(readFileSync('tests/package/awaiting-translation.json', 'utf8'));

/** Plural forms come and go with the language: `tooLong_one` and `tooLong_few` are both `tooLong`. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

const stemsOf = (messages: Record<string, Message>) => [...new Set(Object.keys(messages).map(stem))].sort();

const english = messagesOf('en');
const others = [...all.keys()].filter((locale) => locale !== 'en');

test.each(AWAITING)('%s is in English, and does await its translation somewhere', (key) => {
  expect(stemsOf(english)).toContain(key);
  expect(others.filter((locale) => !stemsOf(messagesOf(locale)).includes(key))).not.toEqual([]);
});

describe.each(others)('the messages in %s', (locale) => {
  const messages = messagesOf(locale);

  test('have the same names as in English, but for those that await their translation', () => {
    const stems = stemsOf(messages);
    const wanted = stemsOf(english).filter((key) => stems.includes(key) || !AWAITING.includes(key));
    expect(stems).toEqual(wanted);
  });

  test('have every plural form that the language asks for', () => {
    const stems = new Set(stemsOf(messages));
    const forms = new Intl.PluralRules(messages.language?.message).resolvedOptions().pluralCategories;
    const counted = new Set(
      Object.keys(english)
        .filter((key) => key !== stem(key))
        .map(stem)
        .filter((key) => stems.has(key)),
    );
    const wanted = [...counted].flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect(wanted.filter((key) => messages[key] === undefined)).toEqual([]);
  });

  test('have the placeholders of the English ones', () => {
    const contents = ({ placeholders = {} }: Message) =>
      Object.entries(placeholders).map(([name, { content }]) => [name, content]);
    const wrong = Object.keys(messages).filter((key) => {
      const model = english[key] ?? english[`${stem(key)}_other`];
      return !model || !isDeepStrictEqual(contents(messages[key] as Message), contents(model));
    });
    expect(wrong).toEqual([]);
  });

  test('are neither empty nor left in English', () => {
    const isSame = (key: string) => UNTRANSLATED.has(key) || SAME_WORDS[locale]?.includes(key);
    const wrong = Object.entries(messages).filter(
      ([key, { message }]) => message.trim() === '' || (!isSame(key) && message === english[key]?.message),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(['en', ...others])('each message in %s', (locale) => {
  test('uses every placeholder that it declares, and no other', () => {
    const wrong = Object.entries(messagesOf(locale)).filter(([, { message, placeholders = {} }]) => {
      const used = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase()));
      return !isDeepStrictEqual([...used].sort(), Object.keys(placeholders).sort());
    });
    expect(wrong).toEqual([]);
  });

  test('on a button of advice has another for when it was pressed, with the same placeholders', () => {
    const messages = messagesOf(locale);
    const fixes = Object.keys(messages).filter((key) => /^advice\w+Fix$/.test(key));
    expect(fixes.length).toBeGreaterThan(0);
    for (const key of fixes) {
      const pressed = key.replace(/Fix$/, 'Done');
      const done = messages[pressed];
      if (done === undefined && AWAITING.includes(pressed)) continue;
      expect(done?.message, key).toBeDefined();
      expect(done?.placeholders, key).toEqual(messages[key]?.placeholders);
    }
  });

  test('that describes the extension fits the stores', () => {
    expect(messagesOf(locale).extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
