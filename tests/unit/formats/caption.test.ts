import { describe, expect, test } from 'vitest';
import { captionOf } from '../../../components/formats/caption.ts';
import { type MessageKey, messageOf } from '../../../components/text/message.ts';

describe('what is written with a code', () => {
  test('is the title and the address, the address from left to right', () => {
    expect(captionOf({ text: 'https://example.com/', title: 'Example' })).toEqual({
      title: 'Example',
      text: 'https://example.com/',
      direction: 'ltr',
    });
  });

  test('is the address as it is read', () => {
    expect(captionOf({ text: 'https://example.com/%E6%97%A5%E6%9C%AC' }).text).toBe(
      'https://example.com/日本',
    );
  });

  test.each(['mailto:kim@example.com', 'weixin://wxpay/bizpayurl?pr=NwY5Mz9', 'tel:+441234'])(
    'is an address too where it does not begin with http: %s',
    (text) => expect(captionOf({ text }).direction).toBe('ltr'),
  );

  test.each<[string, MessageKey, string]>([
    ['WIFI:T:WPA;S:home;P:secret;;', 'namedWifi', 'home'],
    [
      'otpauth://totp/Example:kim@example.org?secret=NRQXGZLUMVZGCZLT',
      'namedSecondFactor',
      'Example:kim@example.org',
    ],
    [
      '[Interface]\nPrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=',
      'namedPrivateKey',
      'WireGuard',
    ],
  ])('is never a secret, but what it is and what that is called: %s', (text, key, name) => {
    expect(captionOf({ text })).toEqual({
      text: name,
      direction: 'auto',
      description: messageOf(key, name),
    });
  });

  test.each(['BEGIN:VCARD\nTEL:1\nEND:VCARD', 'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'])(
    'is not described where nothing sets it apart: %s',
    (text) => expect(captionOf({ text })).not.toHaveProperty('description'),
  );

  test.each(['سلام', 'Note: two words', 'one line\nand another'])(
    'has the direction of its own words where it is no address: %s',
    (text) => expect(captionOf({ text })).toEqual({ text, direction: 'auto' }),
  );
});
