import { expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';

const found = (text: string) =>
  advise({ kind: 'page', text }, {}).find(({ kind }) => kind === 'this-network');

test.each([
  'http://192.168.1.20/',
  'http://[fd00::1]/',
  'http://printer.local/',
  'http://nas/',
  'http://fritz.box/',
])('the phone must be on the same network for %s', (text) =>
  expect(found(text)).toMatchObject({ severity: 'limited', fixes: [] }),
);

test.each([
  'https://example.com/',
  'http://localhost/',
  'http://my-shop.test/',
  'http://8.8.8.8/',
  'printer.local',
])('nothing is said of %s', (text) => expect(found(text)).toBeUndefined());
