import { expect, test, vi } from 'vitest';
import { writtenCaption, writtenPassword } from '../../../components/outputs/written-caption.ts';

vi.mock('../../../components/browser/messages.ts', () => ({
  message: (key: string, ...values: string[]) => [key, ...values].join(' '),
  textOf: ({ key, substitutions }: { key: string; substitutions: string[] }) =>
    [key, ...substitutions].join(' '),
}));

test('an address is written as it is, from left to right', () => {
  expect(writtenCaption({ text: 'https://example.com/a' })).toMatchObject({
    text: 'https://example.com/a',
    direction: 'ltr',
  });
});

test('what a text is, is written in place of it, without its password', () => {
  const network = { text: 'WIFI:T:WPA;S:Home;P:secret12;;' };
  expect(writtenCaption(network)).toMatchObject({ text: 'namedWifi Home', direction: 'auto' });
  expect(writtenPassword(network)).toBe('captionPassword secret12');
});

test('what has no password has none to write', () => {
  expect(writtenPassword({ text: 'https://example.com/' })).toBeUndefined();
});
