import { browser } from 'wxt/browser';
import { message } from './messages.ts';

/** A day, written in full the way the person writes it: the browser's country, in the language of the messages. */
export function formatDate(date: Date): string {
  const language = message('language');
  const browserLanguage = browser.i18n.getUILanguage();
  const isSame = new Intl.Locale(browserLanguage).language === new Intl.Locale(language).language;
  return new Intl.DateTimeFormat(isSame ? browserLanguage : language, { dateStyle: 'long' }).format(date);
}
