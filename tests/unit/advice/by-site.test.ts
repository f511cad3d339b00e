import { expect, test } from 'vitest';
import { BySite, siteOf } from '../../../components/advice/by-site.ts';

const table = new BySite([
  ['example.com example.org', 1],
  ['example.*', 2],
  ['shop.example.com', 3],
]);

test.each([
  ['example.com', [1, 2]],
  ['shop.example.com', [3, 1, 2]],
  ['a.example.org', [1, 2]],
  ['example.co.uk', [2]],
  ['example.de', [2]],
  ['badexample.com', []],
  ['example.com.evil.net', []],
  [`${'x.'.repeat(150)}example.com`, []],
])('the lines of %.40s', (host, lines) => expect(table.of(host)).toEqual(lines));

test.each([
  ['a.b.example.co.uk', 'example.co.uk'],
  ['a.example.com', 'example.com'],
  ['192.168.1.5', '192.168.1.5'],
])('%s belongs to %s', (host, site) => expect(siteOf(host)).toBe(site));
