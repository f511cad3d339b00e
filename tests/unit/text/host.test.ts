import { expect, test } from 'vitest';
import { addressOf } from '../../../components/text/address.ts';
import { rangeOf, reachOf, reachOfHost } from '../../../components/text/host.ts';

test.each([
  ['http://localhost:3000/', 'this-machine'],
  ['http://127.0.0.1/', 'this-machine'],
  ['http://[::1]/', 'this-machine'],
  ['http://0.0.0.0/', 'this-machine'],
  ['http://app.lvh.me/', 'this-machine'],
  ['http://192.168.1.5/', 'this-network'],
  ['http://[fe80::1]/', 'this-network'],
  ['http://nas/', 'this-network'],
  ['http://printer.local/', 'this-network'],
  ['http://10-0-0-1.sslip.io/', 'this-network'],
  ['http://my-shop.test/', 'nowhere'],
  ['https://example.com./', 'anywhere'],
  ['http://8.8.8.8/', 'anywhere'],
  // In an app's address, one word is no host.
  ['spotify://album/x', 'anywhere'],
  ['mailto:kim@localhost', undefined],
  ['file:///etc/hosts', undefined],
])('%s can be reached from: %s', (text, expected) => {
  expect(reachOf(addressOf(text) ?? expect.unreachable())).toBe(expected);
});

test('a host alone may have its brackets or not', () => {
  expect([reachOfHost('[::1]'), reachOfHost('::1')]).toEqual(['this-machine', 'this-machine']);
});

test('an IPv4 address written as IPv6 counts as what it is', () => {
  expect(rangeOf('::ffff:192.168.1.5')).toBe('private');
});
