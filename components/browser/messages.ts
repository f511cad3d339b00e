import { browser } from 'wxt/browser';
import type { CountedKey, Message, MessageKey } from '../text/message.ts';

/** The message in the person's language, or English where that has none. */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return lookUp(key, substitutions);
}

/** The same in the person's language, its numbers written the way that writes them. */
export function textOf(sentence: Message): string {
  const substitutions = sentence.substitutions.map((filling) => {
    if (typeof filling === 'string') return filling;
    return typeof filling === 'number' ? formatNumber(filling) : textOf(filling);
  });
  return 'counted' in sentence
    ? counted(sentence.counted, sentence.count, ...substitutions)
    : message(sentence.key, ...substitutions);
}

/**
 * The form of a message that fits a count: `counted('tooLong', 47, '2,953')`. The count, written the way the
 * language writes numbers, is the first substitution.
 */
export function counted(key: CountedKey, count: number, ...others: string[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const substitutions = [formatNumber(count), ...others];
  return lookUp(`${key}_${form}`, substitutions) || lookUp(`${key}_other`, substitutions);
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language(), options).format(value);
}

/** The items in a row, as the language writes one: “a, b and c”. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(language()).format(items);
}

/**
 * Gives a page the person's language: its `lang` and `dir`, and for each `data-message`, `data-label` and
 * `data-placeholder` the text, accessible name or placeholder of that name.
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

/** The language the messages are really in, which is English where the browser's own has no translation. */
function language(): string {
  return message('language');
}

/** Empty where there is no such message. */
function lookUp(key: string | undefined, substitutions: string[] = []): string {
  return browser.i18n.getMessage(
    key as Parameters<typeof browser.i18n.getMessage>[0],
    substitutions.map(isolated),
  );
}

/**
 * Keeps an address or a file name in one piece, in its own direction, in a sentence that goes from right to left
 * (Unicode Standard Annex 9, 2.4): in one that goes from left to right there is nothing to keep it from.
 */
function isolated(text: string): string {
  return browser.i18n.getMessage('direction') === 'rtl' ? `\u2068${text}\u2069` : text;
}
