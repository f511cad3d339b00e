/**
 * Android's rules for `WIFI:`, written down from their description (AOSP, `WifiUriParser` and its tests): fields in any order,
 * blanks before a name are nothing, a value ends at a semicolon, a backslash is undone and a percent sign is not; the type
 * decides by its beginning, and a type that needs a password has one.
 */
export interface AndroidWifi {
  network: string;
  password: string | undefined;
  security: 'open' | 'WEP' | 'WPA' | 'SAE';
  isHidden: boolean;
  addsSae: boolean;
}

/** @param version the older takes every semicolon that has no backslash right before it for an end */
export function readByAndroid(text: string, version: 'older' | 'newer'): AndroidWifi | undefined {
  if (!text.startsWith('WIFI:')) return undefined;
  const written = text.slice('WIFI:'.length);
  const fields = version === 'older' ? written.split(/(?<!\\);/) : split(written);
  const raw = (name: string) =>
    fields
      .map((field) => field.trimStart())
      .find((field) => field.startsWith(`${name}:`))
      ?.slice(2);
  const plain = (name: string) => raw(name)?.replace(/\\(.)/gs, '$1');
  const [network = '', type = '', password = ''] = [plain('S'), raw('T'), plain('P')];
  const security = securityOf(type);
  if (network === '' || security === undefined || (security !== 'open' && password === '')) return undefined;
  return {
    network,
    password: security === 'open' ? undefined : password,
    security,
    isHidden: raw('H') === 'true',
    addsSae: raw('R') === '1',
  };
}

function securityOf(type: string): AndroidWifi['security'] | undefined {
  if (type === '' || type === 'nopass') return 'open';
  return (['WEP', 'WPA', 'SAE'] as const).find((name) => type.startsWith(name));
}

function split(written: string): string[] {
  const fields = [''];
  for (let at = 0; at < written.length; at++) {
    const last = fields.length - 1;
    if (written[at] === ';') fields.push('');
    else
      fields[last] =
        (fields[last] ?? '') + (written[at] === '\\' ? written.slice(at, ++at + 1) : written[at]);
  }
  return fields;
}
