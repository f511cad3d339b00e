import { beforeAll, describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import { withGains } from '../../../../components/advice/gain.ts';
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
    ['https://example.com/?a=1&sfmc_id=2&hsa_acc=3&pk_vid=4&matomo_campaign=5', 'https://example.com/?a=1'],
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
    ['https://youtu.be/dQw4w9WgXcQ?is=YjziZuccJeIE-b6z', 'https://youtu.be/dQw4w9WgXcQ'],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&ab_channel=Kim&t=90',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90',
    ],
    [
      'https://www.instagram.com/reel/Db8u4REpzUb/?igsi=azBrY2s1NDd0ZjJw',
      'https://www.instagram.com/reel/Db8u4REpzUb/',
    ],
    [
      'https://www.instagram.com/p/7VIYdF57U9D/?img_index=2&igsh=MTc4MmM1YmI2Ng%3D%3D',
      'https://www.instagram.com/p/7VIYdF57U9D/?img_index=2',
    ],
    ['https://en.wikipedia.org/wiki/QR_code?wprov=sfla1', 'https://en.wikipedia.org/wiki/QR_code'],
    [
      'https://de.m.wikipedia.org/wiki/QR-Code?wprov=sfti1#Geschichte',
      'https://de.m.wikipedia.org/wiki/QR-Code#Geschichte',
    ],
    [
      'https://www.booking.com/hotel/it/roma.html?aid=304142&label=gen173nr-1FCAEoggI&sid=7c5d9f2b41e08a63&checkin=2026-12-01',
      'https://www.booking.com/hotel/it/roma.html?checkin=2026-12-01',
    ],
    [
      'https://www.amazon.de/Lampe-Holz/dp/B0ABCDEFGH/ref=sr_1_3?crid=2X&dib=eyJ2&th=1',
      'https://www.amazon.de/Lampe-Holz/dp/B0ABCDEFGH?th=1',
    ],
    ['https://www.amazon.it/gp/ref=nav_1/B0ABCDEFGH/ref=sr_1_1', 'https://www.amazon.it/gp/B0ABCDEFGH'],
    [
      'https://www.amazon.com/dp/B0ABCDEFGH/ref=pd_sim_1/132-1234567-7654321?pd_rd_w=a&psc=1',
      'https://www.amazon.com/dp/B0ABCDEFGH?psc=1',
    ],
    ['https://www.amazon.com.br/dp/B0ABCDEFGH/ref=cm_sw_r_cp_api', 'https://www.amazon.com.br/dp/B0ABCDEFGH'],
    ['https://www.primevideo.com/detail/0ABC/ref=atv_hm_hom_c_1', 'https://www.primevideo.com/detail/0ABC'],
    [
      'https://www.loom.com/share/0a1b2c3d4e5f60718293a4b5c6d7e8f9?sid=1b671a64-40d5-491e-99b0-da01ff1f3341&t=12',
      'https://www.loom.com/share/0a1b2c3d4e5f60718293a4b5c6d7e8f9?t=12',
    ],
    [
      'https://www.lemonde.fr/pixels/article/2026/11/01/a_1_2.html#xtor=AL-32280270',
      'https://www.lemonde.fr/pixels/article/2026/11/01/a_1_2.html',
    ],
    [
      'https://www.zeit.de/digital/2026-11/a?wt_zmc=sm.ext.zonaudev.mail&page=2',
      'https://www.zeit.de/digital/2026-11/a?page=2',
    ],
    [
      'https://learn.microsoft.com/en-us/azure/x?view=a&WT.mc_id=studentamb_1',
      'https://learn.microsoft.com/en-us/azure/x?view=a',
    ],
    [
      'https://produto.mercadolivre.com.br/MLB-123-lampada-_JM#polycard_client=search&position=2&tracking_id=0a1b',
      'https://produto.mercadolivre.com.br/MLB-123-lampada-_JM#position=2',
    ],
    [
      'https://www.xiaohongshu.com/explore/0a1b2c?xsec_token=AB&xhsshare=CopyLink&appuid=5f&share_id=9e',
      'https://www.xiaohongshu.com/explore/0a1b2c?xsec_token=AB',
    ],
    ['https://baike.baidu.com/item/x/123?fromModule=lemma_search-box', 'https://baike.baidu.com/item/x/123'],
    ['https://www.avito.ru/moskva/x_123?context=H4sIAAAA', 'https://www.avito.ru/moskva/x_123'],
    [
      'https://allegro.pl/oferta/x-1?bi_s=ads&bi_m=listing&navCategoryId=2',
      'https://allegro.pl/oferta/x-1?navCategoryId=2',
    ],
    [
      'https://docs.google.com/document/d/1lh/edit?usp=sharing&ouid=1123&rtpof=true&sd=true',
      'https://docs.google.com/document/d/1lh/edit?usp=sharing&rtpof=true&sd=true',
    ],
    [
      'https://example.com/a?_kx=AbC.dEf&dm_i=1ABC%2C2&xtor=EPR-1&cjevent=0a&x=1',
      'https://example.com/a?x=1',
    ],
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

  // Names that look like tracking, where they are the content.
  test.each([
    'https://www.transfernow.net/dltransfer?utm_source=20260312aBcDeFgH&utm_medium=Xy12ZaQ9',
    'https://www.transfernow.net/en/bld?utm_source=20260312aBcDeFgH',
    'https://www.sendgb.com/upload/?utm_source=aBcDeFgH123',
    'https://wiadomosci.onet.pl/a/b?utm_campaign=cb',
    // Signed: without any of it, the server refuses.
    'https://files.example.com/a.zip?utm_source=mail&Expires=1893456000&Signature=tRsOSM0qP6JVDpFabkzoW1',
    'https://example.org/unsubscribe/48?utm_source=x&signature=6aa70198755cd50511e463d9fe72895d',
    // Whose subscription it is.
    'https://pages.example.com/UnsubscribePage.html?mkt_tok=NTExLUFCQy0xMjM',
    'https://news.example.com/preferences?mc_eid=0a1b2c3d4e',
    'https://example.org/email/opt-out?ml_subscriber=123&ml_subscriber_hash=a1b2',
    'https://example.org/newsletter/abmelden?vero_id=kim%40example.org',
    'https://go.example.com/index.php?mkt_unsubscribe=1&mkt_tok=NTExLUFCQy0xMjM',
    // The copy of that page, as it was asked for.
    'https://web.archive.org/web/20260101000000/https://www.example.org/a?utm_source=x',
    'https://archive.ph/https://www.example.org/a?fbclid=Iw',
    // Code and documents
    'https://api.github.com/repos/acme/app/contents/README.md?ref=v2.1.0',
    'https://github.com/acme/app/tree/main?tab=readme-ov-file',
    'https://gitlab.com/acme/app/-/raw/main/a.txt?ref_type=heads&inline=false',
    'https://git.example.org/acme/app/src/a.ts?ref=feature%2Fsource&at=refs%2Fheads%2Fmain',
    'https://dev.azure.com/acme/_git/app?path=/a.ts&version=GBmain&_a=contents',
    'https://www.npmjs.com/search?q=utm_source&page=2',
    'https://developers.google.com/analytics/devguides/collection?platform=gtagjs#utm',
    'https://stackoverflow.com/search?q=gclid&tab=newest',
    'https://bugs.example.org/show?id=12&source=email&campaign=4711',
    'https://sentry.example.org/issues/12/?referrer=slack&project=3',
    'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&entry.1234=source',
    'https://www.figma.com/proto/AbC/x?node-id=1-2&starting-point-node-id=1%3A2&scaling=contain',
    'https://medium.com/@kim/a-b-0a1b2c3d4e5f?sk=0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    'https://lu.ma/event/evt-AbC?tk=8XyZ',
    // Shops: the variant, the seller, the search
    'https://www.amazon.de/s?k=campaign+source&rh=n%3A123&page=2',
    'https://www.amazon.com/dp/B0ABCDEFGH?th=1&psc=1&smid=A3JWKAKR8XB7XF',
    'https://www.amazon.com/gp/help/customer/display.html?nodeId=G202054820',
    'https://example.com/shop/ref=green/12',
    'https://www.ebay.de/itm/123456789012?var=432109876543&epid=12',
    'https://www.ebay.com/sch/i.html?_nkw=utm&_sacat=0&_sop=15',
    'https://www.aliexpress.com/item/100500.html?sku_id=12000',
    'https://item.taobao.com/item.htm?id=1&skuId=2',
    'https://item.jd.com/100.html?skuId=2',
    'https://www.decathlon.de/p/tasche/_/R-p-412254?mc=8211984',
    'https://www.etsy.com/search?q=ref&ship_to=DE&page=2',
    'https://www.trendyol.com/x/y-p-1?boutiqueId=61&merchantId=2211',
    'https://www.mouser.de/ProductDetail/x?qs=sGAEpiMZZMv0IfuNuy2LUR',
    'https://shop.example.com/p?tag=summer&source=cotton&medium=oil&term=12',
    'https://shop.example.com/gallery?campaign=spring-2026&content=video',
    'https://www.wildberries.ru/catalog/123/detail.aspx?size=45',
    // Maps, travel, dates
    'https://www.google.com/maps/dir/?api=1&origin=A&destination=B&waypoints=C',
    'https://www.google.com/maps/search/?api=1&query=a&query_place_id=ChIJ',
    'https://yandex.com/maps/?ll=37.6,55.7&z=12&lr=213',
    'https://www.booking.com/searchresults.html?ss=Roma&checkin=2026-12-01&checkout=2026-12-03&group_adults=2',
    'https://www.airbnb.com/rooms/987?check_in=2026-12-01&adults=2',
    'https://www.bahn.de/buchung/fahrplan/suche#sts=true&so=Berlin&zo=Bern&kl=2&r=13:16',
    'https://www.skyscanner.net/transport/flights/lhr/jfk/261201/?adultsv2=1&ref=home',
    'https://flights.example.com/results?source=HEL&medium=air&campaign=none',
    // Video, music, pictures
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLx&index=2&start_radio=1&t=42s',
    'https://www.youtube.com/results?search_query=utm&sp=EgIQAQ%253D%253D',
    'https://m.youtube.com/watch?v=dQw4w9WgXcQ&app=desktop',
    'https://www.nicovideo.jp/watch/sm9?from=123',
    'https://www.twitch.tv/videos/5483686159?t=1h2m3s&filter=archives',
    'https://vimeo.com/959318366?h=0a1b2c3d4e',
    'https://player.vimeo.com/video/1?h=0a1b2c&t=30s',
    'https://www.bilibili.com/video/BV1xx?p=2&t=30.5',
    'https://open.spotify.com/track/1?context=spotify%3Aplaylist%3A37i9',
    'https://podcasts.apple.com/us/podcast/a/id3163698576?i=1000492195226',
    'https://soundcloud.com/kim/a?in=kim/sets/b',
    'https://www.instagram.com/p/7VIYdF57U9D/?img_index=2',
    'https://i.ytimg.com/vi/a/hq.jpg?sqp=-oaymwEcCNACELwBSFXyq4qpAw4&rs=AOn4CLRywegGV5UwYKo2',
    'https://preview.redd.it/a.jpg?width=640&auto=webp&s=5db348ab734a83f82a2bc1a15fe54c45',
    // News and forums
    'https://www.nytimes.com/2026/11/02/a.html?unlocked_article_code=1.e04.Ab3d',
    'https://www.wsj.com/articles/a?st=AbC123',
    'https://www.thetimes.com/article/a?shareToken=0a1b2c3d4e5f',
    'https://www.economist.com/a?giftId=1b671a64-40d5-491e-99b0-da01ff1f3341',
    'https://www.reddit.com/r/a/comments/b/c/?context=3&sort=new',
    'https://www.facebook.com/story.php?story_fbid=1&id=2',
    'https://www.facebook.com/photo.php?fbid=1&set=a.2&type=3',
    'https://www.facebook.com/groups/1/search/?q=fbclid',
    'https://x.com/search?q=from%3Akim&f=live',
    'https://www.linkedin.com/jobs/search/?currentJobId=1&keywords=source&geoId=2',
    'https://forum.example.org/viewtopic.php?f=4&t=1822&start=20&s=1',
    'https://tieba.baidu.com/p/2433967531?pid=67&cid=0',
    'https://www.zhihu.com/search?type=content&q=utm',
    'https://mp.weixin.qq.com/s?__biz=Mz&mid=1&idx=1&sn=0a&scene=27',
    // Offices, schools, tools
    'https://www.gov.uk/search/all?keywords=source&order=relevance&content_purpose=guidance',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679&from=EN',
    'https://www.gofundme.com/f/a?pc=x&modal=donations',
    'https://ads.example.com/report?gclid_filter=1&utm=none&campaign_id=5',
    'https://campaign-builder.example.com/#source=newsletter&medium=email',
    'https://matomo.example.org/index.php?module=CoreHome&idSite=1&period=day&date=today',
    'https://survey.example.org/s/2026?source=letter&wave=3&ref=DE-7',
    'https://www.goodreads.com/search?q=rank&search_type=books',
    'https://www.imdb.com/find/?q=ref&s=tt',
    'https://store.steampowered.com/app/1268412/?l=german&curator=1',
  ])('%s', (text) => {
    expect(fixed(text)).toEqual([]);
  });

  test('what a redirector adds: it goes with the redirector', () => {
    expect(fixed('https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2F&ved=2ah&usg=AOv')).toEqual(
      [],
    );
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
  const [fix] = advice ? withGains(advice, payload, modulesOf).fixes : [];
  expect(fix?.gain).toEqual({ from: 37, to: 25 });
});
