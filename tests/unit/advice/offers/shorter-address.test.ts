import { describe, expect, test } from 'vitest';
import { sameShown, shorterAddress } from '../../../../components/advice/offers/shorter-address.ts';
import { loadTrackers } from '../../../../components/advice/trackers.ts';
import { type Address, addressOf } from '../../../../components/text/address.ts';

const trackers = await loadTrackers();
const taken = (text: string) => addressOf(text) as Address;
const HERE = 'https://example.com';

describe('what a page names as its address is taken', () => {
  test.each([
    ['the same path without a way of coming there', `${HERE}/a?noredirect=1`, `${HERE}/a`],
    ['without tracking', `${HERE}/a?utm_source=x&id=4&fbclid=y`, `${HERE}/a?id=4`],
    ['without the number of a session', `${HERE}/a;jsessionid=0A1B2C3D?x=1`, `${HERE}/a?x=1`],
    ['without a slash at the end', `${HERE}/a/`, `${HERE}/a`],
    ['of a folder, not of its own page', `${HERE}/a/index.html`, `${HERE}/a/`],
    ['of the home page itself', `${HERE}/?share=1`, `${HERE}/`],
    ['without www', `https://www.example.com/a`, `${HERE}/a`],
    ['with www in place of m', 'https://m.example.com/a?noredirect=1', 'https://www.example.com/a'],
    ['without m within', 'https://en.m.wikipedia.org/wiki/Cat', 'https://en.wikipedia.org/wiki/Cat'],
    ['safer', 'http://example.com/a?noredirect=1', `${HERE}/a`],
    ['as it was, unsafe', 'http://example.com/a?noredirect=1', 'http://example.com/a'],
    [
      'by its id, without its title',
      `${HERE}/questions/1234567/how-do-i-do-this`,
      `${HERE}/questions/1234567`,
    ],
    [
      'by its id, without its title before it',
      `${HERE}/itm/Long-Title-Of-It/123456789012`,
      `${HERE}/itm/123456789012`,
    ],
    ['by its id at the end of its title', `${HERE}/news/long-title-of-it-1234567`, `${HERE}/news/1234567`],
    [
      'by a number of letters and digits',
      `${HERE}/Some-Very-Useful-Thing/dp/B08XYZ1234`,
      `${HERE}/dp/B08XYZ1234`,
    ],
    ['with its query in another order', `${HERE}/a?x=1&y=2&share=1`, `${HERE}/a?y=2&x=1`],
    ['at the same port', 'https://example.com:8443/a?share=1', 'https://example.com:8443/a'],
  ])('%s', (_what, page, named) => {
    expect(sameShown(taken(page), named, trackers)).toBe(named);
  });

  test.each([
    [`${HERE}/a?share=1#part`, `${HERE}/a`, `${HERE}/a#part`],
    [`${HERE}/?share=1#/route/7`, `${HERE}/`, `${HERE}/#/route/7`],
    [`${HERE}/app?share=1#!route`, `${HERE}/app`, `${HERE}/app#!route`],
    [`${HERE}/a?share=1`, `${HERE}/a#`, `${HERE}/a`],
  ])('with the fragment that %s has', (page, named, expected) => {
    expect(sameShown(taken(page), named)).toBe(expected);
  });
});

describe('what a page names as its address is refused', () => {
  test.each([
    ['the home page', `${HERE}/articles/a-long-title`, `${HERE}/`],
    ['the home page, of a page with an id', `${HERE}/articles/1234567`, `${HERE}/`],
    ['the home page, of a page by its query', `${HERE}/?p=1234567`, `${HERE}/`],
    ['another site', `${HERE}/a?share=1`, 'https://example.org/a'],
    ['another site that ends alike', `${HERE}/a?share=1`, 'https://evil-example.com/a'],
    ['another part of the site', 'https://blog.example.com/a?share=1', `${HERE}/a`],
    [
      'another country',
      'https://de.example.com/item/1234567?share=1',
      'https://www.example.com/item/1234567',
    ],
    ['another country’s site', 'https://www.example.co.uk/a?share=1', 'https://www.example.com/a'],
    ['unsafe', `${HERE}/a?noredirect=1`, 'http://example.com/a'],
    ['another port', 'https://example.com:8443/a?share=1', `${HERE}/a`],
    ['with a password', `${HERE}/a?share=1`, 'https://kim:hunter22@example.com/a'],
    ['a script', `${HERE}/a?share=1`, 'javascript:alert(1)'],
    ['no address', `${HERE}/a?share=1`, 'a'],
    ['the first page of a list', `${HERE}/list?page=2`, `${HERE}/list`],
    ['the first page, by p', `${HERE}/list?p=3`, `${HERE}/list`],
    ['the first page, by start', `${HERE}/list?start=20`, `${HERE}/list`],
    ['the first page, by its path', `${HERE}/list/page/2`, `${HERE}/list`],
    ['the first page, by a number', `${HERE}/list/2`, `${HERE}/list`],
    ['the first page of one thing', `${HERE}/thread-1234567/page-2`, `${HERE}/thread-1234567`],
    ['without what was searched', `${HERE}/search?q=cats`, `${HERE}/search`],
    ['without the variant', `${HERE}/products/shirt?variant=1234567`, `${HERE}/products/shirt`],
    ['without the order', `${HERE}/questions/1234567?sort=votes`, `${HERE}/questions/1234567`],
    ['without the playlist', 'https://www.youtube.com/watch?v=x&list=y', 'https://www.youtube.com/watch?v=x'],
    ['without what may be a place', `${HERE}/flights?from=BER&to=LIS`, `${HERE}/flights`],
    ['in the other language', `${HERE}/de/item/1234567`, `${HERE}/en/item/1234567`],
    ['in whatever language', `${HERE}/de/item/1234567`, `${HERE}/item/1234567`],
    ['in another language, by its query', `${HERE}/item/1234567?hl=de`, `${HERE}/item/1234567`],
    ['of another thing', `${HERE}/item/1234567`, `${HERE}/item/7654321`],
    ['with another value', `${HERE}/a?id=4&share=1`, `${HERE}/a?id=5`],
    ['with more in its query', `${HERE}/a?share=1`, `${HERE}/a?id=5`],
    ['with a fragment', `${HERE}/a?share=1`, `${HERE}/a#/b`],
    ['one answer’s question', `${HERE}/questions/1234567/how-do-i-do-this/98`, `${HERE}/questions/1234567`],
    ['without the part that is looked at', `${HERE}/item/1234567/reviews`, `${HERE}/item/1234567`],
    ['without a part in two words', `${HERE}/item/1234567/customer-reviews`, `${HERE}/item/1234567`],
    ['a day', `${HERE}/news/20261126/a-long-title`, `${HERE}/news/20261126`],
    ['a month', `${HERE}/news/202611/a-long-title`, `${HERE}/news/202611`],
    ['somebody', `${HERE}/user12345/posts`, `${HERE}/user12345`],
    ['without its language', `${HERE}/de-de/p/1234567`, `${HERE}/p/1234567`],
    ['without the page of it', `${HERE}/questions/1234567/page-2-of`, `${HERE}/questions/1234567`],
    ['without a title with a digit', `${HERE}/questions/1234567/the-top-10`, `${HERE}/questions/1234567`],
    ['without a color', `${HERE}/color-blue/p/1234567`, `${HERE}/p/1234567`],
    ['without a color after it', `${HERE}/p/1234567/color-dark-blue`, `${HERE}/p/1234567`],
    ['without what shares it', `${HERE}/a?share=Zx81kqpL`, `${HERE}/a`],
    ['by a word', `${HERE}/articles/a-long-title/comments`, `${HERE}/articles/a-long-title`],
  ])('%s', (_what, page, named) => {
    expect(sameShown(taken(page), named, trackers)).toBeUndefined();
  });
});

describe('a shorter address', () => {
  const offered = (text: string, ...named: string[]) =>
    shorterAddress(
      { kind: 'page', text },
      taken(text),
      { address: text, tabId: 7, screensScrolled: 0, named },
      { modulesOf: (of) => 17 + 4 * Math.ceil(of.length / 20) },
    );

  test('is offered with its gain, the shortest of those that are the same', () => {
    expect(
      offered(
        `${HERE}/questions/1234567/how-do-i-do-this`,
        `${HERE}/`,
        `${HERE}/q/1234567`,
        `${HERE}/questions/1234567`,
      ),
    ).toMatchObject({ payload: { text: `${HERE}/questions/1234567` }, gain: { from: 29, to: 25 } });
  });

  test.each([
    ['makes the same code', `${HERE}/aaaaaaa/`, `${HERE}/aaaaaaa`],
    ['is the address already', `${HERE}/a`, `${HERE}/a`],
    ['is longer', `${HERE}/a`, 'https://www.example.com/a'],
  ])('is not offered where it %s', (_what, text, named) => {
    expect(offered(text, named)).toBeUndefined();
  });

  test('is not offered where none is named', () => {
    expect(offered(`${HERE}/a`)).toBeUndefined();
  });
});
