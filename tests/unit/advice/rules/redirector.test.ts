import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';

const adviceOn = (text: string) =>
  advise({ kind: 'link', text }, {}).filter(({ kind }) => kind === 'redirector');
const targets = (text: string) =>
  adviceOn(text).flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));

const encoded = encodeURIComponent;
const base64 = (text: string) => Buffer.from(text).toString('base64url');
const json = (value: unknown) => base64(JSON.stringify(value));

const TARGET = 'https://www.example.org/a/b%20c?x=1&y=%C3%A4#part';
const T = encoded(TARGET);

describe('what mail services and networks lead through', () => {
  test.each<[string, string]>([
    [
      `https://mandrillapp.com/track/click/3/x?p=${json({ s: 'a', p: JSON.stringify({ u: 3, url: TARGET }) })}`,
      TARGET,
    ],
    [`https://deref-gmx.net/mail/client/aBc/dereferrer/?redirectUrl=${T}`, TARGET],
    [`https://deref-web.de/mail/client/aBc/dereferrer/?redirectUrl=${T}`, TARGET],
    [`https://dereferer.me/?${T}`, TARGET],
    [`https://googleweblight.com/?lite_url=${T}`, TARGET],
    [`https://www.quora.com/_/redirect?url=${T}`, TARGET],
    [`https://www.tumblr.com/redirect?z=${T}&t=x`, TARGET],
    [`https://sys.4chan.org/derefer?url=${T}`, TARGET],
    [`https://www.dropbox.com/referrer_cleansing_redirect?hmac=x&url=${T}`, TARGET],
  ])('%s', (text, target) => expect(targets(text)).toEqual([target]));

  test.each(['not-base64!', json(null), json({ p: '{' }), json({ p: 'null' }), json({ p: 1 })])(
    'a broken target is none: %s',
    (p) => expect(targets(`https://mandrillapp.com/track/click/3/x?p=${p}`)).toEqual([]),
  );
});

describe('mail protectors, which name their readers', () => {
  test.each<[string, string]>([
    [
      'https://nam10.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgithub.com%2Facme%2Fapp%2F&data=04%7C01%7Ckim.meier%40example.com%7C08d9&sdata=x%3D&reserved=0',
      'https://github.com/acme/app/',
    ],
    [`https://eur03.safelinks.protection.outlook.com/ap/w-59584e83/?url=${T}&data=05%7C02`, TARGET],
    [`https://gcc02.safelinks.protection.office365.us/?url=${T}&data=05`, TARGET],
    [`https://outlook.office.com/mail/safelink.html?url=${T}&corid=1`, TARGET],
    [
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${T}&locale=en-us&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi`,
      TARGET,
    ],
    [
      'https://urldefense.proofpoint.com/v1/url?u=http://www.example.org/&k=oIvRg1%2BdGAgOoM1BIlLLqw%3D%3D%0A&r=x',
      'http://www.example.org/',
    ],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_a-5Fb-2Dc_-3Fx-3D1-26y-3D2&d=DwMFaQ&c=abc&r=def&m=ghi&s=jkl&e=',
      'https://www.example.org/a_b-c/?x=1&y=2',
    ],
    [
      'https://urldefense.com/v3/__https://www.example.org/path?x=1__;!!AbCdEf!GhIjKl$',
      'https://www.example.org/path?x=1',
    ],
    [
      'https://urldefense.com/v3/__https://google.com:443/search?q=a*test&gs=ps__;Kw!-612Flbf0JvQ3kNJkRi5Jg!Ue6t$',
      'https://google.com:443/search?q=a+test&gs=ps',
    ],
    [
      `https://urldefense.com/v3/__https://example.org/*kim/**Dx#a__;${base64('~@@@@@')}!!Ab!Cd$`,
      'https://example.org/~kim/@@@@@x#a',
    ],
    [
      `https://urldefense.us/v3/__https://example.org/**a__;${base64('é'.repeat(28))}!!A!B$`,
      `https://example.org/${'%C3%A9'.repeat(28)}`,
    ],
    ['https://urldefense.com/v3/__https:/example.org/a__;!!AbCdEf!GhIjKl$', 'https://example.org/a'],
    [`https://linkprotect.cudasvc.com/url?a=${T}&c=E,1,abc&typo=1`, TARGET],
    [
      'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.example.org%2f&c=E,1,x',
      'https://www.example.org/',
    ],
    [`https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${T}&umid=1&auth=2`, TARGET],
    [`https://ca-1234.ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${T}&umid=1&auth=2`, TARGET],
    [
      'https://secure-web.cisco.com/1AbC-dEf/https%3A%2F%2Fwww.example.org%2Fa%3Fx%3D1',
      'https://www.example.org/a?x=1',
    ],
    [
      `https://eu-central-1.protection.sophos.com/?d=example.org&u=${base64(TARGET)}&i=NWY&t=a&h=b&s=AVNP`,
      TARGET,
    ],
    [
      `https://us-west-2.protection.sophos.com?d=example.org&u=${encoded(Buffer.from(TARGET).toString('base64'))}&i=a`,
      TARGET,
    ],
    [`https://clicktime.symantec.com/3AbC?u=${T}`, TARGET],
    [`https://clicktime.cloud.postoffice.net/clicktime.php?U=${T}&E=kim%40example.com&X=1`, TARGET],
    [`https://protect2.fireeye.com/v1/url?k=26ebb71c-79708e5a&q=1&e=9f16193b&u=${T}`, TARGET],
    [`https://protect2.fireeye.com/url?k=1&u=${T}`, TARGET],
    [`https://link.edgepilot.com/s/1a2b/3c4d?u=${T}`, TARGET],
    [`https://scanmail.trustwave.com/?c=1&d=2&u=${T}`, TARGET],
    [`https://urlsand.esvalabs.com/?u=${T}&e=1&h=2&f=y&p=y`, TARGET],
    [`https://urlisolation.com/browser?clickId=1&url=${T}`, TARGET],
    [`https://linklock.titanhq.com/analyse?url=${T}&data=eJx`, TARGET],
    [
      'https://url.avanan.click/v2/___https://www.example.org/a?x=1___.YXAzOmFj',
      'https://www.example.org/a?x=1',
    ],
    [
      'https://protect.checkpoint.com/v2/r01/___https://www.example.org/a___.YXAzOmFj',
      'https://www.example.org/a',
    ],
    [`https://linkscan.io/scan/ux/${base64(TARGET)}/0A1B2C?c=1`, TARGET],
    [`https://checklink.mail.ru/proxy?es=1&egid=2&url=${T}&uidl=3&email=kim%40mail.ru`, TARGET],
    [`https://mail-gate.example.com/fmlurlsvc/?fewReq=:B:JVs0&url=${T}`, TARGET],
  ])('%s', (text, target) => {
    expect(targets(text)).toEqual([target]);
    expect(adviceOn(text)).toMatchObject([
      { severity: 'exposes', sentence: { key: 'adviceRedirectorReader' } },
    ]);
  });

  test('say whom the link goes through', () => {
    const by = (text: string) => adviceOn(text).map(({ sentence }) => sentence.substitutions);
    expect(by(`https://nam10.safelinks.protection.outlook.com/?url=${T}`)).toEqual([['outlook.com']]);
    expect(by(`https://mail.example.co.uk/fmlurlsvc/?url=${T}`)).toEqual([['example.co.uk']]);
    expect(by(`https://10.0.0.1/fmlurlsvc/?url=${T}`)).toEqual([['10.0.0.1']]);
  });
});

describe('newsletters', () => {
  test.each<[string, string]>([
    [`https://twitter.com/i/redirect?url=${T}&t=1&cn=ZmxleGlibGVfcmVjcw%3D%3D&sig=ab`, TARGET],
    [`https://www.amazon.de/gp/r.html?C=1&M=urn:rtn:msg:x&T=C&U=${T}&H=x`, TARGET],
    [
      'https://abc1.r.us-east-1.awstrack.me/L0/https:%2F%2Fwww.example.org%2Fa%3Fx=1/1/0100018-ab/cd=398',
      'https://www.example.org/a?x=1',
    ],
    [
      'https://links.example.com/CL0/https:%2F%2Fwww.example.org%2F/1/0100018-ab/cd=398',
      'https://www.example.org/',
    ],
    ['https://click.pstmrk.it/3s/www.example.org%2Fa/AbC/dEf', 'https://www.example.org/a'],
    [`https://substack.com/redirect/2/${json({ e: TARGET, p: 1, s: 2, u: 3 })}.AbC?`, TARGET],
    [`https://lnks.gd/l/${json({ alg: 'HS256' })}.${json({ url: TARGET })}.AbC/s/1/br/2-l`, TARGET],
    [
      'https://links.govdelivery.com/track?type=click&enid=ZWFz&&&100&&&https://www.example.gov/a?x=1',
      'https://www.example.gov/a?x=1',
    ],
    [`https://click.convertkit-mail2.com/abc/def/${base64(TARGET)}`, TARGET],
    [`https://track.example.com/e/c/${json({ email_id: 'x', href: TARGET })}/0a1b`, TARGET],
  ])('%s', (text, target) => {
    expect(targets(text)).toEqual([target]);
  });
});

describe('search, networks and shops', () => {
  test.each<[string, string]>([
    [
      'https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fpaper%3Fpage%3D2&ved=2ahUKEwjx&usg=AOvVaw0',
      'https://example.org/paper?page=2',
    ],
    [
      'https://www.google.co.uk/url?q=https://example.org/watch%3Fv%3D1%26t%3D2&sa=D&ust=1',
      'https://example.org/watch?v=1&t=2',
    ],
    [`https://www.google.com.br/url?sa=j&url=${T}`, TARGET],
    [`https://scholar.google.com/scholar_url?url=${T}&hl=en&sa=T`, TARGET],
    ['https://www.google.com/amp/s/www.example.com/amp/story', 'https://www.example.com/amp/story'],
    [
      'https://www.google.com/amp/s/www.example.com/a.amp.html%3f0p19G=2870',
      'https://www.example.com/a.amp.html?0p19G=2870',
    ],
    ['https://www.google.de/amp/www.example.com/a?usqp=mq331&x=1', 'http://www.example.com/a?x=1'],
    [
      'https://www-example-com.cdn.ampproject.org/v/s/www.example.com/a.amp?amp_js_v=a6&amp_gsa=1&usqp=x#aoh=1&csi=0&referrer=https%3A%2F%2Fwww.google.com',
      'https://www.example.com/a.amp',
    ],
    [
      'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a.amp#top',
      'https://www.example.com/a.amp#top',
    ],
    [`https://consent.google.de/ml?continue=${T}&gl=DE`, TARGET],
    [`https://consent.youtube.com/m?continue=${T}&gl=DE`, TARGET],
    [`https://www.google.com/sorry/index?continue=${T}&q=EgR`, TARGET],
    [`https://www.googleadservices.com/pagead/aclk?sa=L&ai=D&adurl=${T}`, TARGET],
    [`https://www.bing.com/ck/a?!&&p=c5f3&ptn=3&u=a1${base64(TARGET)}&ntb=1`, TARGET],
    [`https://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=${T}&c=1`, TARGET],
    [`https://duckduckgo.com/l/?uddg=${T}&rut=1a2b`, TARGET],
    [`https://r.search.yahoo.com/_ylt=Awr/RV=2/RE=1700000000/RO=10/RU=${T}/RK=2/RS=abc-`, TARGET],
    [`https://l.facebook.com/l.php?u=${T}&h=AT0&s=1`, TARGET],
    [`https://lm.facebook.com/l.php?u=${T}&h=AT0`, TARGET],
    [`https://l.instagram.com/?u=${T}&e=AT0`, TARGET],
    [`https://l.messenger.com/l.php?u=${T}&h=AT0`, TARGET],
    [`https://l.threads.com/?u=${T}&e=AT0`, TARGET],
    [`https://l.wl.co/l?u=${T}`, TARGET],
    [`https://www.youtube.com/redirect?event=video_description&redir_token=QUF&q=${T}&v=dQw`, TARGET],
    [`https://twitter.com/safety/unsafe_link_warning?unsafe_link=${T}`, TARGET],
    [`https://t.me/iv?url=${T}&rhash=0a1b2c3d4e5f60`, TARGET],
    [`https://vk.com/away.php?to=${T}&cc_key=`, TARGET],
    [`https://ok.ru/dk?cmd=logExternal&st.cmd=logExternal&st.link=${T}&st.profileId=1`, TARGET],
    [`https://out.reddit.com/t3_abc?url=${T}&token=AQAA&app_name=web`, TARGET],
    [`https://www.reddit.com/media?url=${T}`, TARGET],
    [`https://www.linkedin.com/redir/redirect?url=${T}&urlhash=AbC1`, TARGET],
    [`https://www.linkedin.com/safety/go?url=${T}&trk=flagship`, TARGET],
    [`https://slack-redir.net/link?url=${T}&v=3`, TARGET],
    [`https://www.tiktok.com/link/v2?aid=1988&lang=en&scene=bio_url&target=${T}`, TARGET],
    [`https://t.umblr.com/redirect?z=${T}&t=abc`, TARGET],
    [`https://steamcommunity.com/linkfilter/?url=${T}`, TARGET],
    [`https://steamcommunity.com/linkfilter/?u=${T}`, TARGET],
    [
      'https://disq.us/url?url=https%3A%2F%2Fexample.org%2F%3AhXyZ0123456789abcdefgh&cuid=1',
      'https://example.org/',
    ],
    [`https://www.deviantart.com/users/outgoing?${TARGET}`, TARGET],
    [`https://medium.com/r/?url=${T}`, TARGET],
    [
      'https://www.curseforge.com/linkout?remoteUrl=https%253a%252f%252fexample.org%252fa',
      'https://example.org/a',
    ],
    [`https://www.pixiv.net/jump.php?${T}`, TARGET],
    [`https://www.pixiv.net/jump.php?url=${T}`, TARGET],
    [`https://href.li/?${TARGET}`, TARGET],
    ['https://link.zhihu.com/?target=https%3A//example.org/a%3Fx%3D1', 'https://example.org/a?x=1'],
    [`https://link.csdn.net/?target=${T}&from_id=1`, TARGET],
    [`https://link.juejin.cn/?target=${T}`, TARGET],
    [`https://weibo.cn/sinaurl?u=${T}`, TARGET],
    [`https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&url=${T}`, TARGET],
    [`https://www.douban.com/link2/?url=${T}`, TARGET],
    [`https://links.jianshu.com/go?to=${T}`, TARGET],
    [`https://www.jianshu.com/go-wild?ac=2&url=${T}`, TARGET],
    [`https://gitee.com/link?target=${T}`, TARGET],
    [`https://c.pc.qq.com/middlem.html?pfurl=${T}&pfuin=1`, TARGET],
    [
      'https://www.amazon.com/sspa/click?ie=UTF8&spc=MTo&url=%2FAcme-Lamp%2Fdp%2FB0ABCDEFGH%2Fref%3Dsr_1_1',
      'https://www.amazon.com/Acme-Lamp/dp/B0ABCDEFGH/ref=sr_1_1',
    ],
    [`https://rover.ebay.com/rover/1/711-53200-19255-0/1?mpre=${T}`, TARGET],
    [`https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${T}`, TARGET],
    [`https://click.linksynergy.com/deeplink?id=a&mid=1&murl=${T}`, TARGET],
    [`https://www.anrdoezrs.net/links/123/type/dlg/sid/x/${TARGET}`, TARGET],
    [`https://www.kqzyfj.com/click-1-2?url=${T}`, TARGET],
    [`https://go.skimresources.com/?id=1X2&xs=1&url=${T}`, TARGET],
    [`https://go.redirectingat.com/?id=1X2&xs=1&url=${T}`, TARGET],
    [`https://goto.target.com/c/81938/81938/2092?u=${T}&subId1=x`, TARGET],
    [`https://prf.hn/click/camref:1011l/pubref:x/destination:${T}`, TARGET],
    [`https://hb.afl.rakuten.co.jp/hgc/0a.1b/?pc=${T}&m=x`, TARGET],
    [`https://px.a8.net/svt/ejp?a8mat=1+2&a8ejpredirect=${T}`, TARGET],
    [`https://www.google.com/aclk?sa=l&ai=DChcS&adurl=${T}`, TARGET],
    [`https://adclick.g.doubleclick.net/pcs/click?xai=AKA&adurl=${T}`, TARGET],
    [`https://ad.doubleclick.net/ddm/clk/123;456;x;?${TARGET}`, TARGET],
    [`https://ad.doubleclick.net/ddm/trackclk/N1.2/B3.4;dc_trk_aid=5?${TARGET}`, TARGET],
    [`https://www.bing.com/alink/link?url=${T}&source=serp`, TARGET],
    [`https://external-content.duckduckgo.com/iu/?u=${T}&f=1&nofb=1`, TARGET],
    [`https://yandex.ru/clck/jsredir?from=yandex.ru&url=${T}&sign=x`, TARGET],
    [`https://sba.yandex.net/redirect?url=${T}&client=browser&sign=x`, TARGET],
    [`https://yandex.ru/turbo?text=${T}`, TARGET],
    [`https://cr.naver.com/redirect-notification?u=${T}`, TARGET],
    [`https://www.facebook.com/flx/warn/?u=${T}&h=x`, TARGET],
    [`https://l.workplace.com/l.php?u=${T}&h=x`, TARGET],
    [`https://www.pinterest.de/offsite/?token=1&url=${T}&pin=2`, TARGET],
    [`https://medium.com/m/global-identity-2?redirectUrl=${T}`, TARGET],
    [`https://getpocket.com/redirect?url=${T}&h=x`, TARGET],
    [`https://gate.sc/?url=${T}&token=x`, TARGET],
    [`https://redirect.epicgames.com/?redirectTo=${T}`, TARGET],
    [
      `https://outgoing.prod.mozaws.net/v1/${'0a'.repeat(32)}/https%3A//example.org/%3Fa%3D1`,
      'https://example.org/?a=1',
    ],
    [`https://prod.outgoing.prod.webservices.mozgcp.net/v1/${'0a'.repeat(32)}/${T}`, TARGET],
    [`https://safe.menlosecurity.com/${TARGET}`, TARGET],
    [`https://sspai.com/link?target=${T}`, TARGET],
    [`https://cloud.tencent.com/developer/tools/blog-entry?target=${T}&source=article`, TARGET],
    [`https://www.oschina.net/action/GoToLink?url=${T}`, TARGET],
    [`https://www.yuque.com/r/goto?url=${T}`, TARGET],
    [`https://game.bilibili.com/linkfilter/?url=${T}`, TARGET],
    [`https://www.coolapk.com/link?url=${T}`, TARGET],
    [`https://docs.qq.com/scenario/link.html?url=${T}&pid=1`, TARGET],
    [`https://www.amazon.com/gp/redirect.html?location=${T}&token=x`, TARGET],
    [`https://aax-us-east.amazon-adsystem.com/x/c/QmM/${TARGET}`, TARGET],
    [`https://s.amazon-adsystem.com/iui3?rd=${T}`, TARGET],
    [`https://s.click.aliexpress.com/deep_link.htm?aff_short_key=x&dl_target_url=${T}`, TARGET],
    [`https://shop-links.co/link/?url=${T}`, TARGET],
    [`https://ad.admitad.com/g/0a1b2c/?ulp=${T}`, TARGET],
    [`https://www.ojrq.net/p/?return=${T}`, TARGET],
    [`https://shareasale.com/r.cfm?b=1&u=2&m=3&urllink=${T}`, TARGET],
    [`https://clk.tradedoubler.com/click?p=1&a=2&url=${T}`, TARGET],
    [`https://track.webgains.com/click.html?wgcampaignid=1&wgtarget=${T}`, TARGET],
    [`https://tc.tradetracker.net/?c=1&m=2&a=3&u=${T}`, TARGET],
    [`https://www.partner-ads.com/dk/klikbanner.php?partnerid=1&htmlurl=${T}`, TARGET],
    [`https://track.effiliation.com/servlet/effi.redir?id_compteur=1&url=${T}`, TARGET],
    [`https://acme.digidip.net/visit?url=${T}`, TARGET],
    [`https://af.moshimo.com/af/c/click?a_id=1&url=${T}`, TARGET],
    [`https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1&pid=2&vc_url=${T}`, TARGET],
    [`https://track.adform.net/C/?bn=1;ckurl=x&ckurl=${T}`, TARGET],
    [`https://trc.taboola.com/acme/log/3/click?redir=${T}`, TARGET],
    [`https://app.adjust.com/abc?redirect=${T}`, TARGET],
    [`https://acme.page.link/?link=${T}&apn=com.example.app`, TARGET],
  ])('%s', (text, target) => {
    expect(targets(text)).toEqual([target]);
    expect(adviceOn(text)).toMatchObject([{ severity: 'improvable', sentence: { key: 'adviceRedirector' } }]);
  });
});

describe('wraps in wraps', () => {
  const google = (target: string) => `https://www.google.com/url?q=${encoded(target)}`;
  const outlook = (target: string) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded(target)}&data=1`;

  test('are undone to the end, and the one that names the reader is named', () => {
    expect(targets(google(outlook(google(TARGET))))).toEqual([TARGET]);
    expect(adviceOn(google(outlook(TARGET)))).toMatchObject([
      { severity: 'exposes', sentence: { key: 'adviceRedirectorReader', substitutions: ['outlook.com'] } },
    ]);
  });

  test('of two mail protectors are undone, as they stand in mailing lists', () => {
    const text =
      'https://urldefense.com/v3/__https://protect2.fireeye.com/v1/url?k=26eb&q=1&e=9f16&u=https*3A*2F*2Fgithub.com*2Flinux-nvme*2Fnvme-cli__;JSUlJSU!!EwVz!HyJH$';
    expect(targets(text)).toEqual(['https://github.com/linux-nvme/nvme-cli']);
  });

  test('without end are left alone, and take no time', () => {
    expect(targets(`${'https://href.li/?'.repeat(600)}https://example.org/`)).toEqual([]);
    expect(targets(`${'https://href.li/?'.repeat(9)}https://example.org/`)).toEqual(['https://example.org/']);
  });
});

describe('left alone', () => {
  test.each([
    'https://example.org/',
    `https://example.org/?url=${T}`,
    `https://www.example.com/url?q=${T}`,
    // Somebody else's name in another's host or path.
    `https://www.google.com.evil.example/url?q=${T}`,
    `https://notgoogle.com/url?q=${T}`,
    `https://example.org/l.facebook.com/l.php?u=${T}`,
    `https://l.facebook.com.example.org/l.php?u=${T}`,
    // Other pages of the same sites.
    `https://www.google.com/search?q=${T}`,
    `https://www.google.com/imgres?imgurl=${T}`,
    'https://www.google.com/amp/',
    `https://www.facebook.com/sharer/sharer.php?u=${T}`,
    `https://www.linkedin.com/sharing/share-offsite/?url=${T}`,
    `https://t.me/share/url?url=${T}`,
    `https://vk.com/share.php?url=${T}`,
    `https://accounts.google.com/ServiceLogin?continue=${T}`,
    `https://www.youtube.com/results?search_query=${T}`,
    `https://duckduckgo.com/?q=${T}`,
    // A translation, or the page as it was, is what the person looks at.
    `https://translate.google.com/translate?sl=de&tl=en&u=${T}`,
    'https://www-example-org.translate.goog/a?_x_tr_sl=de&_x_tr_tl=en',
    'https://web.archive.org/web/20260101000000/https://www.example.org/a',
    'https://archive.ph/2026/https://www.example.org/a',
    // The target is on the server.
    'https://t.co/AbCdEf',
    'https://bit.ly/3AbC',
    'https://protect-us.mimecast.com/s/AbCdEf?domain=example.org',
    'https://www.baidu.com/link?url=AbC-dEf_123&wd=&eqid=1',
    // No target, or none on the web.
    'https://www.google.com/url?q=',
    'https://www.google.com/url?q=javascript%3Aalert(1)',
    'https://www.google.com/url?q=%2Fsearch%3Fq%3Da',
    'https://l.facebook.com/l.php?u=ftp%3A%2F%2Fexample.org',
    'https://l.facebook.com/l.php?u=https%3A%2F%2F',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fexa%20mple.org%2F',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F%0D%0AX',
    'https://eu.protection.sophos.com/?d=example.org&u=!!!',
    'https://www.bing.com/ck/a?u=a1!!!',
    'https://urldefense.com/v3/__https://example.org/*a__;!!A!B$',
    'https://urldefense.com/v3/__https://example.org/a',
    'https://substack.com/redirect/2/eyJhIjox',
    'mailto:kim@example.org?subject=https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org',
    'not an address',
  ])('%s', (text) => {
    expect(adviceOn(text)).toEqual([]);
  });
});

test('blanks and letters beyond ASCII, laid bare by decoding, are encoded again', () => {
  expect(targets('https://l.instagram.com/?u=https%3A%2F%2Fexample.org%2F%E6%97%A5%20a')).toEqual([
    'https://example.org/%E6%97%A5%20a',
  ]);
});

test('a target on the web is given back byte for byte, whatever wraps it', () => {
  const wraps: readonly ((target: string) => string)[] = [
    (target) => `https://www.google.com/url?sa=t&url=${encoded(target)}&usg=x`,
    (target) => `https://l.facebook.com/l.php?u=${encoded(target)}&h=x`,
    (target) => `https://nam10.safelinks.protection.outlook.com/?url=${encoded(target)}&data=x`,
    (target) => `https://eu.protection.sophos.com/?d=x&u=${base64(target)}`,
    (target) => `https://www.bing.com/ck/a?u=a1${base64(target)}&ntb=1`,
    (target) => `https://href.li/?${target}`,
    (target) => {
      const v2 = encoded(target)
        .replaceAll('-', '%2D')
        .replaceAll('_', '%5F')
        .replaceAll('%2F', '_')
        .replaceAll('%', '-');
      return `https://urldefense.proofpoint.com/v2/url?u=${v2}&d=x`;
    },
  ];
  const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
  fc.assert(
    fc.property(url, fc.constantFrom(...wraps), (target, wrap) => {
      expect(targets(wrap(target))).toEqual([target]);
    }),
  );
});

test('what is offered leads round no more, whatever stands in it', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom('https://href.li/?', 'https://www.google.com/url?q=', 'https://l.instagram.com/?u='),
      fc.constantFrom('https://www.google.com/amp/s/', 'https://urldefense.com/v3/__', '__;Kio!!a!b$', '**A'),
      fc.constantFrom(
        'https%3A%2F%2Fexample.org%2F',
        'https://',
        'example.org',
        '/',
        '?',
        '&',
        '#',
        '%',
        ' ',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      for (const target of targets(parts.join(''))) expect(adviceOn(target)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
