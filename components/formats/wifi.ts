import { fieldsOf } from '../text/fields.ts';
import { wifiText } from '../text/wifi-text.ts';
import type { Format } from './format.ts';
import { joined, slug } from './slug.ts';

interface Wifi {
  /** SSID; empty where the text has none. */
  network: string;
  password: string | undefined;
}

/** What a phone joins a network with (Wi-Fi Alliance, WPA3 specification 7). The password stays in the code. */
export const wifi = {
  id: 'wifi',
  name: 'formatWifi',
  named: 'namedWifi',
  direction: 'auto',
  hasFields: true,
  recognize(text) {
    const parts = wifiText(text);
    if (parts === undefined) return undefined;
    const fields = fieldsOf(parts.fields);
    // `Wifi: Guest` is a note. A password alone has to be kept a secret.
    if (!fields.has('S') && !fields.has('P')) return undefined;
    return { network: fields.get('S') ?? '', password: fields.get('P') || undefined };
  },
  called: ({ network }) => network,
  caption: ({ network }) => network || 'Wi-Fi',
  fileName: ({ network }) => joined('wifi', slug(network)),
  isSecret: ({ password }) => password !== undefined,
  password: ({ password }) => password,
} as const satisfies Format<Wifi>;
