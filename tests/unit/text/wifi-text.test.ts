import { expect, test } from 'vitest';
import { wifiText } from '../../../components/text/wifi-text.ts';

test.each([
  ['WIFI:S:Home;;', { scheme: 'WIFI:', fields: 'S:Home;;' }],
  ['\n wifi: Guest', { scheme: '\n wifi:', fields: ' Guest' }],
  ['WIFI', undefined],
  ['Our WIFI: Guest', undefined],
])('%j is taken apart as %j', (text, expected) => {
  expect(wifiText(text)).toEqual(expected);
});
