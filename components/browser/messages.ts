import { browser } from 'wxt/browser';
import type { CountedKey, Message, MessageKey, Time } from '../text/message.ts';

/** The languages that write digits of their own. */
const OWN_DIGITS = ['bn', 'fa'];

/** A message in the person's language, or in English if that has no translation. */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return lookUp(key, substitutions);
}

/** The text of a message in the person's language, with its numbers in the form of that language. */
export function textOf(sentence: Message): string {
  const substitutions = sentence.substitutions.map((filling) => {
    if (typeof filling === 'string') return filling;
    if (typeof filling === 'number') return formatNumber(filling);
    if ('number' in filling) return formatNumber(filling.number, filling.options);
    if ('span' in filling) return formatTime(filling);
    return textOf(filling);
  });
  return 'counted' in sentence
    ? counted(sentence.counted, sentence.count, ...substitutions)
    : message(sentence.key, ...substitutions);
}

/**
 * The plural form of a message for a count: `counted('tooLong', 47, '2,953')`. The count is the first substitution,
 * formatted for the language.
 */
export function counted(key: CountedKey, count: number, ...others: string[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const substitutions = [formatNumber(count), ...others];
  return lookUp(`${key}_${form}`, substitutions) || lookUp(`${key}_other`, substitutions);
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  // The first `Intl.NumberFormat` of a page costs 15 ms, a tenth of the time from the click to the code.
  const isPlain = options === undefined && Number.isInteger(value) && value >= 0 && value < 1000;
  if (isPlain && !OWN_DIGITS.includes(language())) return String(value);
  return new Intl.NumberFormat(language(), options).format(value);
}

function formatTime({ span: [from, to], options }: Time): string {
  return new Intl.DateTimeFormat(language(), options).formatRange(Date.parse(from), Date.parse(to));
}

/**
 * Translates a page: sets `lang` and `dir`, and fills each `data-message`, `data-label` and `data-placeholder` with the
 * text, accessible name or placeholder of that key.
 */
export function localize(page: Document): void {
  page.documentElement.lang = language();
  page.documentElement.dir = message('direction');
  for (const element of page.querySelectorAll<HTMLElement>('[data-message]')) {
    element.textContent = lookUp(element.dataset.message);
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', lookUp(element.dataset.label));
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-placeholder]')) {
    element.setAttribute('placeholder', lookUp(element.dataset.placeholder));
  }
}

/** The language of the messages: English if the browser's own has no translation. */
function language(): string {
  return message('language');
}

/** Empty if there is no such message. */
function lookUp(key: string | undefined, substitutions: string[] = []): string {
  return browser.i18n.getMessage(
    key as Parameters<typeof browser.i18n.getMessage>[0],
    substitutions.map(isolated),
  );
}

/**
 * Isolates an address or a file name within a right-to-left sentence, so that it keeps its own direction (Unicode
 * Standard Annex 9, 2.4). Left-to-right sentences do not need it.
 */
function isolated(text: string): string {
  return browser.i18n.getMessage('direction') === 'rtl' ? `\u2068${text}\u2069` : text;
}
