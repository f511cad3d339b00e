import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeQr } from '../../browsers/decode.ts';

/** In characters; `store/README.md` has the sources. Where stores differ, the smallest. */
const LIMITS = { name: 45, summary: 250, description: [250, 10_000] } as const;
/** Assumed: the form for a permission's justification is small, but no store says how small. */
const REASON = 1000;

/** Bytes that a picture may have, so that a clone of the project stays small. */
const HEAVIEST = 150_000;

const SIZES: Record<string, [width: number, height: number]> = {
  screenshot: [1280, 800],
  tile: [440, 280],
  marquee: [1400, 560],
};

const read = (path: string) => readFileSync(path, 'utf8');

describe.each(['en', 'zh_CN'])('what the stores are given in %s', (language) => {
  const text = (name: string) => read(`store/${language}/${name}.txt`).trim();
  const messages: Record<string, { message: string }> = JSON.parse(
    read(`public/_locales/${language}/messages.json`),
  );

  test('has a name, a summary and a description that every store has room for', () => {
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(LIMITS.name);
    expect(text('summary').length).toBeLessThanOrEqual(LIMITS.summary);
    const [least, most] = LIMITS.description;
    expect(text('description').length).toBeGreaterThanOrEqual(least);
    expect(text('description').length).toBeLessThanOrEqual(most);
  });

  test('has search terms within Edge’s limits', () => {
    const terms = text('search-terms').split('\n');
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(Math.max(...terms.map((term) => term.length))).toBeLessThanOrEqual(30);
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
  });

  test('tells how many languages there are', () => {
    const count = globSync('public/_locales/*').length;
    expect(text('description')).toMatch(new RegExp(`\\b${count} (languages|种语言)`));
  });

  test('has five screenshots, a tile and a marquee, each of its size, without transparency, and light', () => {
    const files = globSync(`store/${language}/*.png`);
    const kinds = files.map((file) => file.match(/[a-z]+(?=\.png$)/)?.[0] ?? '');
    expect(kinds.filter((kind) => !(kind in SIZES))).toHaveLength(5);
    expect(kinds).toEqual(expect.arrayContaining(['tile', 'marquee']));
    for (const [index, file] of files.entries()) {
      const png = readFileSync(file);
      // The header of a PNG: width, height, depth of 8 bits, color type 2: red, green and blue, no alpha (PNG, 11.2.1).
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual(
        SIZES[kinds[index] as string] ?? SIZES.screenshot,
      );
      expect([png[24], png[25]], file).toEqual([8, 2]);
      expect(png.length, file).toBeLessThan(HEAVIEST);
    }
  });

  test('has pictures that a phone in front of them can read', async () => {
    for (const file of globSync(`store/${language}/*.png`)) {
      expect(await decodeQr(readFileSync(file)), file).toEqual([
        expect.stringMatching(/^https:\/\/example\.com\/|^WIFI:/),
      ]);
    }
  });
});

test('the reason for each permission is short', () => {
  const reasons = [...read('store/review.md').matchAll(/^\| `\w+` +\| (.+?) +\|$/gm)].map(
    ([, reason]) => reason,
  );
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason?.length).toBeLessThanOrEqual(REASON);
});
