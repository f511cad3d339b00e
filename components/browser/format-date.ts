import { browser } from 'wxt/browser';
import { message } from './messages.ts';

/** A date in full, in the language of the messages and, where the browser has the same language, the form of its region. */
export function formatDate(date: Date): string {
  const language = message('language');
  const browserLanguage = browser.i18n.getUILanguage();
  const isSame = new Intl.Locale(browserLanguage).language === new Intl.Locale(language).language;
  return new Intl.DateTimeFormat(isSame ? browserLanguage : language, { dateStyle: 'long' }).format(date);
}
