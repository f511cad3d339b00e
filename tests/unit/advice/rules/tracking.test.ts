import { beforeAll, describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import { gainOf } from '../../../../components/advice/gain.ts';
import { loadTrackers, mayHaveTrackers, type Trackers } from '../../../../components/advice/trackers.ts';
import { encode } from '../../../../components/qr/encode.ts';
import { addressOf } from '../../../../components/text/address.ts';

let trackers: Trackers;
beforeAll(async () => {
  trackers = await loadTrackers();
});

const fixed = (text: string) =>
  advise({ kind: 'page', text }, { trackers })
    .filter(({ kind }) => kind === 'tracking')
    .flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));

describe('what goes', () => {
  test.each<[string, string]>([
    ['https://example.com/?utm_source=x&utm_medium=y', 'https://example.com/'],
    ['https://example.com/a?utm_anything_else=x#b', 'https://example.com/a#b'],
    ['https://example.com/?b=%7E&gclid=1&a=%C3%BC+x&&c', 'https://example.com/?b=%7E&a=%C3%BC+x&&c'],
    ['https://example.com/?q=ü+ä&fbclid=Iw', 'https://example.com/?q=ü+ä'],
    ['https://example.com/?msclkid=1&dclid=2&yclid=3&ttclid=4&x', 'https://example.com/?x'],
    ['https://example.com/#utm_source=x', 'https://example.com/'],
    ['https://example.com/#/route?utm_source=x&y=1', 'https://example.com/#/route?y=1'],
    ['https://example.com?utm_source=x', 'https://example.com'],
    ['https://open.spotify.com/track/1?si=2', 'https://open.spotify.com/track/1'],
    ['https://www.amazon.co.uk/dp/B0?crid=1&ref=sr_1&th=1', 'https://www.amazon.co.uk/dp/B0?th=1'],
    ['https://www.google.com/search?q=a&ei=b&ved=c', 'https://www.google.com/search?q=a'],
    ['https://x.bandcamp.com/album/y?from=z', 'https://x.bandcamp.com/album/y'],
    ['https://youtu.be/dQw4w9WgXcQ?si=AbC1&t=42', 'https://youtu.be/dQw4w9WgXcQ?t=42'],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&pp=x&t=4s',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4s',
    ],
    ['https://x.com/kim/status/12345?s=20&t=AbC1', 'https://x.com/kim/status/12345'],
    [
      'https://www.facebook.com/share/p/AbC1/?mibextid=x&__cft__[0]=y',
      'https://www.facebook.com/share/p/AbC1/',
    ],
    [
      'https://www.google.com/maps/place/X/@48.8,2.2,17z?entry=ttu&g_ep=E',
      'https://www.google.com/maps/place/X/@48.8,2.2,17z',
    ],
    ['https://www.google.co.uk/maps?q=x&g_ep=E', 'https://www.google.co.uk/maps?q=x'],
    [
      'https://www.bilibili.com/video/BV1xx/?spm_id_from=333.1&vd_source=ab&p=2',
      'https://www.bilibili.com/video/BV1xx/?p=2',
    ],
    [
      'https://item.taobao.com/item.htm?id=1&spm=a.b&skuId=2',
      'https://item.taobao.com/item.htm?id=1&skuId=2',
    ],
    ['https://www.bbc.co.uk/news/x?at_medium=RSS', 'https://www.bbc.co.uk/news/x'],
  ])('%s', (text, rest) => {
    expect(fixed(text)).toEqual([rest]);
  });
});

describe('what stays', () => {
  test.each([
    'https://example.com/',
    'https://example.com/?ref=a&source=b&from=c&id=d&tag=e&s=f',
    // Not the sites whose names the rule set's patterns find in them.
    'https://www.twitch.io/?fbclick=1&ref=x',
    'https://notdiscord.com/?source=x',
    'https://netflix.com/?s=i&src=x',
    'https://amazon.com.example.org/?ref=x&tag=y',
    'https://example.org/amazon.com?ref=x',
    'https://netflix.com.example.org/?trackId=1',
    'https://example.com/?si=a&t=b&pp=c&spm=d&entry=e',
    // What the page depends on.
    'https://mp.weixin.qq.com/s?__biz=Mz&mid=1&idx=1&sn=0a1b2c&chksm=0a1b2c&scene=27#wechat_redirect',
    'weixin://wxpay/bizpayurl?pr=NwY5Mz9',
    'https://www.xiaohongshu.com/explore/0a1b2c?xsec_token=AB&xsec_source=pc_feed',
    'https://www.bilibili.com/video/BV1xx?p=2&t=30',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL&index=2&t=42s',
    'https://x.com/search?q=a&f=live',
    'https://accounts.google.com/signin?continue=x&service=y&source_x=z',
    'https://music.apple.com/de/album/x/1?i=2',
    'https://www.ebay.com/itm/1?var=2',
    'https://www.pixiv.net/tags/x/artworks?p=2',
    'https://listenbrainz.org/player/?mbid=1b671a64-40d5-491e-99b0-da01ff1f3341',
    'https://www.optigruen.de/x?cHash=0a1b2c',
    'https://click.linksynergy.com/deeplink?id=a&mid=b&murl=https%3A%2F%2Fexample.com',
    'https://www.facebook.com/sharer?ref=x&u=https%3A%2F%2Fexample.com',
    'https://example.com/?clid=1&utm=2&xutm_source=3',
    'https://example.com/utm_source=x',
    'mailto:kim@example.com?utm_source=x',
    'not an address?utm_source=x',
  ])('%s', (text) => {
    expect(fixed(text)).toEqual([]);
  });

  test('all of it, as long as the rules are not loaded', () => {
    expect(advise({ kind: 'page', text: 'https://example.com/?utm_source=x' }, {})).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['https://example.com/', false],
  ['https://example.com/#a', false],
  ['https://example.com/?a', true],
  ['https://example.com/#a=b', true],
  ['ftp://example.com/?a', false],
])('the rules are worth loading for %s: %s', (text, worth) => {
  const address = addressOf(text);
  expect(address && mayHaveTrackers(address)).toBe(worth);
});

test('the gain is told in modules', () => {
  const text = `https://example.com/a?utm_source=${'x'.repeat(60)}`;
  const payload = { kind: 'page', text } as const;
  const modulesOf = (of: string) => {
    const code = encode(of);
    return code.ok ? code.symbol.size : undefined;
  };
  const [advice] = advise(payload, { trackers });
  const gain = advice?.fixes[0] && gainOf(payload, advice.fixes[0], modulesOf);
  expect(gain).toEqual({ from: 37, to: 25 });
});
