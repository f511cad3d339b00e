import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A browser that speaks a language of the locales, and has whatever else is given, for what is imported after the call. */
export function speak(locale: string, uiLanguage = locale.replace('_', '-'), others: object = {}): void {
  const path = `public/_locales/${locale}/messages.json`;
  const messages: Record<string, Entry> = JSON.parse(readFileSync(path, 'utf8'));
  const getMessage = (key: string, substitutions: string[] = []) => {
    const { message = '', placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const { content = '' } = placeholders[name.toLowerCase()] ?? {};
      return content.replace(/\$(\d)/g, (_match, at) => substitutions[Number(at) - 1] ?? '');
    });
  };
  const i18n = { getMessage, getUILanguage: () => uiLanguage };
  vi.resetModules();
  vi.doMock('wxt/browser', () => ({ browser: { i18n, ...others } }));
}

/** Gives back what {@link speak} replaced, for the files that the same process runs next. */
export function fallSilent(): void {
  vi.doUnmock('wxt/browser');
  vi.resetModules();
}
