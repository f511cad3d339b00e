import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const english: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

describe.each(globSync('entrypoints/*/index.html'))('%s', (file) => {
  const html = readFileSync(file, 'utf8');

  /** Each element that names a message, and its text before the script runs. */
  function texts(attribute: string, text: RegExp): [string, string | undefined][] {
    const tags = html.match(/<[a-z][^>]*>[^<]*/g) ?? [];
    return tags.flatMap((tag) => {
      const key = tag.match(new RegExp(`\\s${attribute}="(\\w+)"`))?.[1];
      return key === undefined ? [] : [[key, tag.match(text)?.[1]] as [string, string | undefined]];
    });
  }

  test.each([
    ...texts('data-message', />([^<]*)$/),
    ...texts('data-label', /aria-label="([^"]*)"/),
    ...texts('data-placeholder', /\splaceholder="([^"]*)"/),
  ])('says %s in English before any script has run', (key, text) => {
    expect(text?.replace(/\s+/g, ' ').trim()).toBe(english[key]?.message);
  });

  test('has no inline script or style', () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });
});

describe('the pages for tabs', () => {
  const names = ['new', 'sheet', 'scan', 'options'];

  test.each(names)('link to each other in the same way: %s', (name) => {
    const html = readFileSync(`entrypoints/${name}/index.html`, 'utf8');
    const [row = ''] = /<nav class="pages">[\s\S]*?<\/nav>/.exec(html) ?? [];
    const links = [...row.matchAll(/<(?:a href="\/(\w+)\.html" target="_blank"|span aria-current="page") /g)];
    expect(links.map(([, to]) => to)).toEqual(names.map((other) => (other === name ? undefined : other)));
  });
});
