import { afterAll, expect, test } from 'vitest';
import { fallSilent, speak } from '../browser/speaking.ts';

speak('en');
afterAll(fallSilent);
const { writtenCaption, writtenPassword } = await import('../../../components/outputs/written-caption.ts');

test('an address is written as it is, from left to right', () => {
  expect(writtenCaption({ text: 'https://example.com/a' })).toMatchObject({
    text: 'https://example.com/a',
    direction: 'ltr',
  });
});

test('what a text is, is written in place of it, without its password', () => {
  const network = { text: 'WIFI:T:WPA;S:Home;P:secret12;;' };
  expect(writtenCaption(network)).toMatchObject({ text: 'Wi-Fi network Home', direction: 'auto' });
  expect(writtenPassword(network)).toBe('Password: secret12');
});

test('what has no password has none to write', () => {
  expect(writtenPassword({ text: 'https://example.com/' })).toBeUndefined();
});
