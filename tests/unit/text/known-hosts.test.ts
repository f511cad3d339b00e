import { expect, test } from 'vitest';
import { addressInName, isMachineDomain, isNetworkDomain } from '../../../components/text/known-hosts.ts';

test('names under a known name count, names that only end in the same letters do not', () => {
  expect(['lvh.me', 'a.b.lvh.me', 'xlvh.me', 'lvh.me.example.com'].map(isMachineDomain)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(['fritz.box', 'nas.fritz.box', 'example.box'].map(isNetworkDomain)).toEqual([true, true, false]);
});

test.each([
  ['app.192.168.1.5.nip.io', '192.168.1.5'],
  ['10-0-0-1.sslip.io', '10.0.0.1'],
  ['c0a80105.nip.io', '192.168.1.5'],
  ['--1.sslip.io', '::1'],
  ['nip.io', undefined],
  ['192.168.1.5.example.com', undefined],
])('%s leads to %s', (host, expected) => expect(addressInName(host)).toBe(expected));
