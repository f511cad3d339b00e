import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLanAddress, tidyLanAddress } from '../../../components/settings/lan-address.ts';

describe('this computer’s address', () => {
  test.each([
    ['192.168.1.20', true],
    ['10.0.0.1', true],
    ['203.0.113.9', true],
    ['fd00::1', true],
    ['2001:db8::20', true],
    ['desk', true],
    ['desk.local', true],
    ['my-pc.fritz.box', true],
    ['127.0.0.1', false],
    ['127.1.2.3', false],
    ['0.0.0.0', false],
    ['localhost', false],
    ['app.localhost', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['192.168.1', false],
    ['192.168.1.256', false],
    ['0xc0a80114', false],
    ['192.168.1.20:3000', false],
    ['http://192.168.1.20', false],
    ['desk.local/path', false],
    ['user@desk', false],
    ['-desk', false],
    ['desk..local', false],
    ['two words', false],
    ['büro.local', false],
  ])('may be %s: %s', (text, expected) => {
    expect(isLanAddress(text)).toBe(expected);
  });

  test.each([
    [' Desk.LOCAL ', 'desk.local'],
    ['[FD00::1]', 'fd00::1'],
    ['desk.lan.', 'desk.lan'],
    ['۱۹۲.۱۶۸.۱.۲۰', '192.168.1.20'],
    ['१९२.१६८.१.२०', '192.168.1.20'],
    ['১৯২.১৬৮.১.২০', '192.168.1.20'],
    ['١٩٢.١٦٨.١.٢٠', '192.168.1.20'],
    ['１９２．１６８．１．２０', '192.168.1.20'],
  ])('is stored tidily: %j', (typed, tidy) => {
    expect(tidyLanAddress(typed)).toBe(tidy);
    expect(isLanAddress(tidy)).toBe(true);
  });

  test('is tidied once and for all', () => {
    const parts = fc.constantFrom('.', '‥', '[', ']', ' ', 'desk', '::1');
    fc.assert(
      fc.property(fc.array(parts), (typed) => {
        const tidy = tidyLanAddress(typed.join(''));
        expect(tidyLanAddress(tidy)).toBe(tidy);
      }),
    );
  });

  test('can be asked of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        isLanAddress(tidyLanAddress(text));
      }),
    );
  });
});
