import { describe, expect, test } from 'vitest';
import { hostBeforeAt } from '../../../../components/advice/rules/host-before-at.ts';
import { addressOf } from '../../../../components/text/address.ts';

const adviceOn = (text: string) => hostBeforeAt({ kind: 'read', text }, addressOf(text), {});

describe('a host before the @', () => {
  test.each([
    ['https://bank.example@evil.example/', 'bank.example'],
    ['https://www.bank.com:443@evil.example/x', 'www.bank.com'],
    ['https://bank.com%2Flogin@evil.example/', 'bank.com'],
  ])('%s', (text, name) => {
    expect(adviceOn(text)?.sentence.substitutions).toEqual(['evil.example', name]);
  });

  test.each([
    'https://kim@example.com/',
    'https://kim:secret@example.com/',
    'ftp://kim.lee@example.com/',
    'https://kim%40mail.com@example.com/',
    'https://example.com/@kim.com',
  ])('is not in %s', (text) => {
    expect(adviceOn(text)).toBeUndefined();
  });
});
