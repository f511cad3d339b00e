import { describe, expect, test } from 'vitest';
import { type WifiFields, wifiForm } from '../../../../components/formats/forms/wifi.ts';
import type { MessageKey } from '../../../../components/text/message.ts';

const fields = (of: Partial<WifiFields>): WifiFields => ({
  ...wifiForm.empty,
  network: 'Home',
  password: 'secret12',
  ...of,
});
const said = (of: Partial<WifiFields>) =>
  wifiForm
    .write(fields(of))
    .problems.map(({ field, sentence, isNote }) => [
      field,
      'key' in sentence && sentence.key,
      isNote ? 'note' : 'wrong',
    ]);

test.each<[Partial<WifiFields>, string]>([
  [{}, 'WIFI:T:WPA;S:Home;P:secret12;;'],
  [{ security: 'SAE' }, 'WIFI:T:SAE;S:Home;P:secret12;;'],
  [{ security: 'nopass' }, 'WIFI:T:nopass;S:Home;;'],
  [{ security: 'WEP', password: 'abcde' }, 'WIFI:T:WEP;S:Home;P:abcde;;'],
  [{ hidden: true }, 'WIFI:T:WPA;S:Home;P:secret12;H:true;;'],
  [{ network: 'a;b,c:d"e\\f', password: '100%;safe' }, 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:100%\\;safe;;'],
  [{ network: 'ABCD' }, 'WIFI:T:WPA;S:ABCD;P:secret12;;'],
  [{ rest: 'R:1;' }, 'WIFI:T:WPA;S:Home;P:secret12;R:1;;'],
  [{ network: '' }, ''],
])('%j is written as %s', (of, text) => expect(wifiForm.write(fields(of)).text).toBe(text));

test.each<[Partial<WifiFields>, [keyof WifiFields, MessageKey, 'note' | 'wrong'][]]>([
  [{}, []],
  [{ network: '', password: '' }, []],
  [{ network: '' }, [['network', 'wifiNetworkMissing', 'wrong']]],
  [{ network: 'x'.repeat(32) }, []],
  [{ network: 'x'.repeat(33) }, [['network', 'wifiNetworkLong', 'wrong']]],
  [{ network: '网'.repeat(10) }, []],
  [{ network: '网'.repeat(11) }, [['network', 'wifiNetworkLong', 'wrong']]],
  [{ network: 'BEEF' }, [['network', 'wifiHexadecimal', 'note']]],
  [{ network: 'BEEF1' }, []],
  [{ network: 'a\\' }, [['network', 'wifiBackslash', 'note']]],
  [{ password: '' }, [['password', 'wifiPasswordMissing', 'wrong']]],
  [{ password: '1234567' }, [['password', 'wifiPasswordLength', 'wrong']]],
  [{ password: '12345678' }, []],
  [{ password: 'x'.repeat(63) }, []],
  [{ password: 'x'.repeat(64) }, [['password', 'wifiPasswordLength', 'wrong']]],
  [{ password: 'a1'.repeat(32) }, [['password', 'wifiRawKey', 'note']]],
  [{ password: 'pässword1' }, [['password', 'wifiPasswordCharacters', 'wrong']]],
  [{ password: 'secret1\\' }, [['password', 'wifiBackslash', 'note']]],
  [{ password: 'short', security: 'SAE' }, []],
  [{ password: '', security: 'nopass' }, []],
  [{ password: 'abcd', security: 'WEP' }, [['password', 'wifiWepKey', 'wrong']]],
  [{ password: '0123456789', security: 'WEP' }, []],
])('of %j is said %j', (of, problems) => expect(said(of)).toEqual(problems));

describe('what others have written', () => {
  test.each<[string, Partial<WifiFields>]>([
    ['wifi:p:secret12;s:Home;t:wpa2;;', {}],
    ['WIFI:S:Home;P:secret12;;', {}],
    ['WIFI:T:WPA/WPA2;S:Home;P:secret12;;', {}],
    ['WIFI:T:WPA3;S:Home;P:secret12;;', { security: 'SAE' }],
    ['WIFI:S:Home;;', { security: 'nopass', password: '' }],
    ['WIFI:T:;S:Home;P:;;', { security: 'nopass', password: '' }],
    ['WIFI:R:1;T:WPA;S:Home;P:secret12;K:MDkw\\;;I:x;;', { rest: 'R:1;K:MDkw\\;;I:x;' }],
    ['WIFI:T:WPA;S:Home;P:secret12;H:TRUE', { hidden: true }],
    ['WIFI:T:WPA;S:Home;P:longpassword;x;;', { password: 'longpassword;x' }],
  ])('is read: %s', (text, of) => expect(wifiForm.read(text)).toEqual(fields(of)));

  test('keeps its unknown fields through an edit', () => {
    const read = wifiForm.read('WIFI:R:1;T:WPA;S:Home;P:secret12;K:MDkw\\;;;') as WifiFields;
    expect(wifiForm.write({ ...read, password: 'another12' }).text).toBe(
      'WIFI:T:WPA;S:Home;P:another12;R:1;K:MDkw\\;;;',
    );
  });

  test.each([
    'WIFI:T:WPA2-EAP;S:Work;E:PEAP;I:kim;P:x;;',
    'WIFI:T:WPA;E:PEAP;S:Work;P:x;;',
    'WIFI:T:X;S:a;;',
    'WIFI:T:WPA;S:Home;P:secret12;; Ask at the desk',
    'Wifi: Guest\nPassword: hello12345',
    'x',
    'WIFI:T:WAPI;S:Home;P:secret12;;',
    'WIFI: Guest',
  ])('is left alone where the form cannot do it: %s', (text) => expect(wifiForm.read(text)).toBeUndefined());

  test('is opened without its name, to be given one', () => {
    const fields = wifiForm.read('WIFI:T:WPA;P:secret12;;');
    expect(fields).toMatchObject({ network: '', password: 'secret12', security: 'WPA' });
    expect(fields && wifiForm.write(fields).problems).toMatchObject([{ field: 'network' }]);
  });
});
