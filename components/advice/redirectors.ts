import { type Address, addressOf, isOnWeb } from '../text/address.ts';
import { decoded } from '../text/decoded.ts';
import { parametersOf, withoutParameters } from '../text/parameters.ts';
import { BySite, siteOf } from './by-site.ts';

/** Where a link leads in the end, and through what. */
export interface Detour {
  /** The site in between: the one that identifies the reader, otherwise the first. */
  by: string;
  /** Whether the link contains its recipient, or an identifier for them. */
  namesReader: boolean;
  /** A web address, as written in the link. */
  target: string;
}

/** Extracts the target from a redirector's address, decoded. The result is checked afterwards. */
type Target = (address: Address) => string | undefined;

interface Redirector {
  /** Of the addresses that redirect; without it, all of them. */
  path?: RegExp;
  target: Target;
  namesReader?: true;
}

/**
 * Who rewrites links or counts clicks, and where the target stands. A line is the sites, the path, the target.
 *
 * Not here, on purpose: translators and archives (`translate.google.com`, `web.archive.org`), since the translation or
 * the page as it was is what the person looks at; dialogs for sharing, and pages to sign in on, which do something
 * of their own; and whatever keeps the target on its server (`t.co`, `bit.ly`, Mimecast, most newsletters).
 */
const REDIRECTORS: readonly (readonly [sites: string, Redirector])[] = [
  // What mail systems make of the links in a message. They hold the recipient's address, or a number for it.
  mail('safelinks.protection.outlook.com safelinks.protection.office365.us', parameter('url')),
  mail('outlook.office.com outlook.office365.com outlook.live.com', parameter('url'), /\/safelink\.html$/),
  mail('statics.teams.cdn.office.net statics.teams.microsoft.com', parameter('url'), /safelinks/),
  mail('urldefense.com urldefense.us urldefense.proofpoint.com', urlDefense1, /^\/v1\//),
  mail('urldefense.com urldefense.us urldefense.proofpoint.com', urlDefense2, /^\/v2\//),
  mail('urldefense.com urldefense.us urldefense.proofpoint.com', urlDefense3, /^\/v3\//),
  mail('urlisolation.com', parameter('url')),
  mail('linkprotect.cudasvc.com', parameter('a'), /^\/url/),
  mail('trendmicro.com', parameter('url'), /^\/wis\/clicktime\//),
  mail('secure-web.cisco.com', rest(/^\/[^/]+\/(https?(?:%3A|:).*)$/i)),
  mail('protection.sophos.com', base64Parameter('u')),
  mail('clicktime.symantec.com', parameter('u')),
  mail('clicktime.cloud.postoffice.net', parameter('u', 'U')),
  mail('fireeye.com', parameter('u'), /^(?:\/v\d)?\/url/),
  mail('link.edgepilot.com', parameter('u')),
  mail('scanmail.trustwave.com', parameter('u')),
  mail('urlsand.esvalabs.com urlsand.com', parameter('u')),
  mail('linklock.titanhq.com', parameter('url')),
  mail('url.avanan.click protect.checkpoint.com', rest(/___(https?:\/\/.*?)___\./)),
  mail('linkscan.io', base64Segment(/^\/scan\/ux\/(aHR0c[\w-]+)/)),
  mail('checklink.mail.ru', parameter('url')),
  mail('', parameter('url'), /^\/fmlurlsvc\//),
  // What newsletters count clicks with. Each link is made for one reader.
  mail('', rest(/^\/(?:CL|L)0\/(https?:[^/]+)\/\d/), /^\/(?:CL|L)0\/http/),
  mail('', json(/^\/e\/c\/(eyJ[\w-]+)/, 'href'), /^\/e\/c\/eyJ/),
  mail('click.pstmrk.it', postmark),
  mail('mandrillapp.com', mandrill, /^\/track\/click\//),
  mail('substack.com', json(/^\/redirect\/2\/(eyJ[\w-]+)/, 'e'), /^\/redirect\/2\//),
  mail('lnks.gd', json(/^\/l\/eyJ[\w-]+\.(eyJ[\w-]+)/, 'url')),
  mail('links.govdelivery.com', rest(/&&&(https?:\/\/.*)$/)),
  mail('convertkit-mail.com convertkit-mail2.com convertkit-mail4.com', base64Segment(/\/(aHR0c[\w-]+)\/?$/)),
  mail('amazon.*', parameter('U'), /^\/gp\/r\.html/),
  mail('twitter.com x.com', parameter('url'), /^\/i\/redirect$/),

  // Search
  link('google.*', parameter('url', 'q'), /^\/(?:url|local_url|interstitial|scholar_url)$/),
  link('google.*', amp(/^\/amp\/(s\/)?(?=[^/]+\.)/), /^\/amp\//),
  link('google.*', parameter('adurl'), /^\/aclk$/),
  link('googleweblight.com', parameter('lite_url', 'u')),
  link('consent.google.* consent.youtube.com', parameter('continue')),
  link('google.*', parameter('continue'), /^\/sorry\/index$/),
  link('cdn.ampproject.org', amp(/^\/[a-z]{1,2}\/(s\/)?(?=[^/]+\.)/)),
  link('googleadservices.com g.doubleclick.net', parameter('adurl')),
  link('ad.doubleclick.net', rest(/^\/ddm\/(?:track)?clk\/.*?\?(https?:\/\/.*)$/)),
  link('bing.com', base64Parameter('u', 'a1'), /^\/ck\/a$/),
  link('bing.com', parameter('url'), /^\/(?:alink\/link|news\/apiclick\.aspx)$/),
  link('duckduckgo.com', parameter('uddg'), /^\/l\/?$/),
  link('external-content.duckduckgo.com', parameter('u'), /^\/iu\/?$/),
  link('r.search.yahoo.com', rest(/\/RU=([^/]+)\//)),
  link('yandex.* yandex.net', parameter('url'), /^\/(?:clck\/jsredir|redirect)$/),
  link('yandex.*', parameter('text'), /^\/turbo$/),
  link('cr.naver.com cc.naver.com', parameter('u')),

  // Networks, forums, chats
  link(
    'l.facebook.com lm.facebook.com facebook.com l.messenger.com l.workplace.com',
    parameter('u'),
    /^\/l\.php$/,
  ),
  link('facebook.com', parameter('u'), /^\/flx\/warn/),
  link('l.instagram.com l.threads.net l.threads.com', parameter('u')),
  link('l.wl.co', parameter('u'), /^\/l$/),
  link('youtube.com', parameter('q'), /^\/redirect$/),
  link('twitter.com x.com', parameter('unsafe_link'), /^\/safety\/unsafe_link_warning$/),
  link('t.me telegram.me', parameter('url'), /^\/iv$/),
  link('vk.com vk.ru', parameter('to'), /^\/away(?:\.php)?$/),
  link('ok.ru', parameter('st.link', 'st.rfn'), /^\/dk$/),
  link('out.reddit.com', parameter('url')),
  link('reddit.com', parameter('url'), /^\/media$/),
  link('linkedin.com', parameter('url'), /^\/(?:redir\/(?:redirect|suspicious-page)|safety\/go)\/?$/),
  link('slack-redir.net', parameter('url'), /^\/link$/),
  link('tiktok.com', parameter('target'), /^\/link\/v2$/),
  link('pinterest.*', parameter('url'), /^\/offsite\/?$/),
  link('t.umblr.com', parameter('z'), /^\/redirect$/),
  link('steamcommunity.com store.steampowered.com', parameter('url', 'u'), /^\/linkfilter\/?$/),
  link('disq.us redirect.disqus.com', disqus, /^\/url$/),
  link('deviantart.com', wholeQuery, /^\/users\/outgoing$/),
  link('medium.com', parameter('url', 'redirectUrl'), /^\/(?:r\/|m\/global-identity)/),
  link('getpocket.com', parameter('url'), /^\/redirect$/),
  link('gate.sc exit.sc', parameter('url')),
  link('curseforge.com', parameter('remoteUrl', 'remoteurl'), /^\/linkout$/),
  link('redirect.epicgames.com', parameter('redirectTo')),
  link('outgoing.prod.mozaws.net mozgcp.net', rest(/^\/v1\/[0-9a-f]{64}\/(.*)$/)),
  link('pixiv.net', first(wholeQuery, parameter('url')), /^\/jump\.php$/),
  link('href.li anonym.to anonymz.com nullrefer.com dereferer.me dereferer.org', wholeQuery),
  link('deref-gmx.net deref-web.de deref-mail.com', parameter('redirectUrl')),
  link('quora.com', parameter('url'), /^\/_\/redirect$/),
  link('tumblr.com', parameter('z'), /^\/redirect$/),
  link('4chan.org 4channel.org', parameter('url'), /^\/derefer$/),
  link('dropbox.com', parameter('url'), /^\/referrer_cleansing_redirect$/),
  link('safe.menlosecurity.com', rest(/^\/(https?:\/\/.*)$/)),
  link('link.zhihu.com link.csdn.net link.juejin.cn link.juejin.im', parameter('target')),
  link('gitee.com sspai.com afdian.com afdian.net gcores.com infoq.cn', parameter('target'), /^\/link$/),
  link('cloud.tencent.com', parameter('target'), /^\/developer\/tools\/blog-entry$/),
  link('weibo.cn weibo.com', parameter('u', 'toasturl'), /^\/sinaurl/),
  link('passport.weibo.com', parameter('url'), /^\/visitor\/visitor$/),
  link('douban.com', parameter('url'), /^\/link2\/?$/),
  link('links.jianshu.com link.jianshu.com', parameter('to', 't')),
  link('jianshu.com', parameter('url'), /^\/go(?:-wild)?$/),
  link('oschina.net', parameter('url'), /^\/action\/GoToLink$/),
  link('yuque.com', parameter('url'), /^\/r\/goto$/),
  link('link.segmentfault.com game.bilibili.com', parameter('url')),
  link('coolapk.com', parameter('url'), /^\/link$/),
  link('c.pc.qq.com', parameter('pfurl', 'url')),
  link('docs.qq.com', parameter('url'), /^\/scenario\/link\.html$/),

  // Shops and those who are paid for sending people there
  link('amazon.*', relativeParameter('url'), /^\/(?:-\/[^/]+\/)?sspa\/click$/),
  link('amazon.*', parameter('location'), /^\/gp\/redirect\.html/),
  link('amazon-adsystem.com', first(rest(/^\/x\/c\/.*?\/(https?:\/\/.*)$/), parameter('rd'))),
  link('rover.ebay.*', parameter('mpre')),
  link('s.click.aliexpress.com', parameter('dl_target_url')),
  link('awin1.com zenaps.com', parameter('ued', 'p')),
  link('click.linksynergy.com', parameter('murl', 'RD_PARM1')),
  link(
    'anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com',
    first(parameter('url'), rest(/^\/links\/.*?\/(https?:\/\/.*)$/)),
  ),
  link('go.skimresources.com go.redirectingat.com', parameter('url')),
  link('redirect.viglink.com', parameter('u')),
  link('shop-links.co', parameter('url')),
  link('', parameter('u'), /^\/c\/\d+\/\d+\/\d+$/),
  link('', parameter('ulp'), /^\/g\/\w+\/?$/),
  link('ojrq.net', parameter('return')),
  link('prf.hn', rest(/\/destination:([^/?#]+)/)),
  link('shareasale.com', parameter('urllink')),
  link('clk.tradedoubler.com track.adtraction.com', parameter('url')),
  link('track.webgains.com', parameter('wgtarget')),
  link('tc.tradetracker.net', parameter('u')),
  link('partner-ads.com', parameter('htmlurl')),
  link('track.effiliation.com track.flexlinkspro.com digidip.net r.srvtrck.com', parameter('url')),
  link('linksredirect.com inr.deals redir.lomadee.com af.moshimo.com', parameter('url')),
  link('hb.afl.rakuten.co.jp', parameter('pc')),
  link('px.a8.net', parameter('a8ejpredirect')),
  link('ck.jp.ap.valuecommerce.com', parameter('vc_url')),
  link('track.adform.net', parameter('ckurl')),
  link('trc.taboola.com', parameter('redir')),
  link('app.adjust.com', parameter('redirect')),
  link('page.link', parameter('link')),
];

const BY_SITE = new BySite(REDIRECTORS.filter(([sites]) => sites !== ''));

/** Of systems that run under the names of those who use them, known by their paths. */
const ANYWHERE = REDIRECTORS.filter(([sites]) => sites === '').map(([, redirector]) => redirector);

/** Wraps in wraps: more than any chain of mail systems makes. */
const DEEPEST = 10;

/** `undefined` if the address leads nowhere else, as far as it tells by itself. */
export function detourOf(address: Address): Detour | undefined {
  let hop = hopOf(address);
  if (hop === undefined) return undefined;
  let { by, namesReader, inner } = hop;
  for (let depth = 1; ; depth++) {
    hop = hopOf(inner);
    if (hop === undefined) return { by, namesReader, target: inner.text };
    if (depth === DEEPEST) return undefined;
    if (hop.namesReader && !namesReader) ({ by, namesReader } = hop);
    inner = hop.inner;
  }
}

function hopOf(address: Address): (Omit<Detour, 'target'> & { inner: Address }) | undefined {
  if (!isOnWeb(address)) return undefined;
  const { hostname, pathname } = address.url;
  for (const { path, target, namesReader = false } of [...BY_SITE.of(hostname), ...ANYWHERE]) {
    if (path !== undefined && !path.test(pathname)) continue;
    const inner = innerAddress(target(address));
    if (inner !== undefined) return { by: siteOf(hostname), namesReader, inner };
  }
  return undefined;
}

/** Only what no address may hold is encoded: blanks and letters beyond ASCII, which decoding has laid bare. */
function innerAddress(target: string | undefined): Address | undefined {
  if (target === undefined || !/^https?:\/\//i.test(target)) return undefined;
  if (/\p{Control}|\p{Surrogate}/u.test(target)) return undefined;
  const from = /^https?:\/\/[^/?#]*/i.exec(target)?.[0].length ?? 0;
  const encoded = target.slice(from).replace(/[^!-~]+/g, encodeURIComponent);
  const inner = addressOf(target.slice(0, from) + encoded);
  return inner !== undefined && isOnWeb(inner) ? inner : undefined;
}

function link(sites: string, target: Target, path?: RegExp): readonly [string, Redirector] {
  return [sites, { target, ...(path && { path }) }];
}

function mail(sites: string, target: Target, path?: RegExp): readonly [string, Redirector] {
  return [sites, { target, namesReader: true, ...(path && { path }) }];
}

function first(...targets: Target[]): Target {
  return (address) => {
    for (const target of targets) {
      const found = target(address);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The first of these parameters of the query that is an address. */
function parameter(...names: string[]): Target {
  return (address) => {
    for (const name of names) {
      const value = unescaped(rawValue(address, name) ?? '');
      if (/^https?:\/\//i.test(value)) return value;
    }
    return undefined;
  };
}

/** An address at the same host that begins with its path. */
function relativeParameter(name: string): Target {
  return (address) => {
    const value = unescaped(rawValue(address, name) ?? '');
    return /^\/[^/\\]/.test(value) ? address.text.slice(0, address.path.start).trim() + value : undefined;
  };
}

/** @param prefix what stands before the Base64 */
function base64Parameter(name: string, prefix = ''): Target {
  return (address) => {
    const value = unescaped(rawValue(address, name) ?? '');
    return value.startsWith(prefix) ? fromBase64(value.slice(prefix.length)) : undefined;
  };
}

/** What the pattern's group finds in the path, query and fragment; decoded unless it is written out. */
function rest(pattern: RegExp): Target {
  return ({ text, path, fragment }) => {
    const found = pattern.exec(text.slice(path.start, fragment.end))?.[1];
    return found === undefined || /^https?:\/\//i.test(found) ? found : unescaped(found);
  };
}

function base64Segment(pattern: RegExp): Target {
  return ({ text, path }) => fromBase64(pattern.exec(text.slice(path.start, path.end))?.[1] ?? '');
}

/** A member of a JSON object in Base64. */
function json(pattern: RegExp, member: string): Target {
  return ({ text, path }) => {
    const written = fromBase64(pattern.exec(text.slice(path.start, path.end))?.[1] ?? '');
    try {
      const value: unknown = JSON.parse(written ?? '')?.[member];
      return typeof value === 'string' ? value : undefined;
    } catch {
      return undefined;
    }
  };
}

function wholeQuery({ text, query, fragment }: Address): string | undefined {
  const written = text.slice(query.start, fragment.end);
  if (/^https?:\/\//i.test(written)) return written;
  const value = unescaped(written);
  return /^https?:\/\//i.test(value) ? value : undefined;
}

/**
 * A page that Google, or the AMP cache, keeps a copy of: `/amp/s/host/path` for HTTPS, without the `s/` for HTTP.
 * The `?` of the page is written `%3f`; parameters of the viewer are left out.
 *
 * @param start everything before the host; its group is there for HTTPS
 */
function amp(start: RegExp): Target {
  return ({ text, path, query, fragment }) => {
    const match = start.exec(text.slice(path.start, path.end));
    if (match === null) return undefined;
    const fromViewer = text.slice(fragment.start, fragment.end).includes('=');
    const end = fromViewer ? query.end : fragment.end;
    const written = text.slice(path.start + match[0].length, end);
    const scheme = match[1] === undefined ? 'http' : 'https';
    const page = `${scheme}://${query.start === query.end ? written.replace(/%3f/i, '?') : written}`;
    const address = addressOf(page);
    const ofViewer = address && parametersOf(address).filter(({ name }) => /^(?:amp_\w+|usqp)$/.test(name));
    return ofViewer && withoutParameters(page, ofViewer);
  };
}

function urlDefense1(address: Address): string | undefined {
  return unescaped(rawValue(address, 'u') ?? '');
}

/** Proofpoint URL Defense, version 2: `-` stands for `%` and `_` for `/`. */
function urlDefense2(address: Address): string | undefined {
  const written = unescaped(rawValue(address, 'u') ?? '');
  return unescaped(written.replaceAll('-', '%').replaceAll('_', '/'));
}

/** In the order of the lengths that they stand for, from 2 to 65. */
const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Version 3: `__address__;replaced!`. The address is written out, but each `*` stands for one of the characters that
 * follow in Base64, and `**` with a letter for as many of them as the letter says.
 */
function urlDefense3({ text, path, fragment }: Address): string | undefined {
  const match = /^\/v3\/__(.+?)__;([\w+/=-]*)!/.exec(text.slice(path.start, fragment.end));
  if (match === null) return undefined;
  const replaced = Array.from(fromBase64(match[2] ?? '') ?? '');
  let used = 0;
  const address = (match[1] ?? '').replace(/\*(?:\*([\w-]))?/g, (_, length?: string) => {
    const from = used;
    used += length === undefined ? 1 : RUN_LENGTHS.indexOf(length) + 2;
    return replaced.slice(from, used).join('');
  });
  if (used !== replaced.length) return undefined;
  // Some mail programs take a slash away.
  return address.replace(/^(https?:\/)(?=[^/])/i, '$1/');
}

/** `/3s/example.com%2Fpath/…`, the `s` for HTTPS. */
function postmark({ text, path }: Address): string | undefined {
  const match = /^\/\d(s?)\/([^/]+)\//.exec(text.slice(path.start, path.end));
  return match === null ? undefined : `http${match[1]}://${unescaped(match[2] ?? '')}`;
}

/** JSON in Base64, with JSON in it once more: `{"p":"{\\"url\\":\\"https://…\\"}"}`. */
function mandrill(address: Address): string | undefined {
  try {
    const outer: unknown = JSON.parse(fromBase64(unescaped(rawValue(address, 'p') ?? '')) ?? '')?.p;
    const url: unknown = typeof outer === 'string' ? JSON.parse(outer)?.url : undefined;
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** With a hash after it: `https://example.com/:hXyz…`. */
function disqus(address: Address): string | undefined {
  return unescaped(rawValue(address, 'url') ?? '').replace(/:[\w-]{20,}$/, '');
}

/** As it is written in the query. */
function rawValue(address: Address, name: string): string | undefined {
  const found = parametersOf(address).find((each) => each.where === 'query' && each.name === name);
  if (found === undefined) return undefined;
  const { start, end } = found.span;
  const written = address.text.slice(start, end);
  return written.slice(written.indexOf('=') + 1);
}

/** Decoded as far as a redirector does, and once more where the whole address was encoded twice. */
function unescaped(written: string): string {
  const once = decodedOnce(written);
  return /^https?%3A/i.test(once) ? decodedOnce(once) : once;
}

/** Escapes of other encodings than UTF-8 stay. */
function decodedOnce(written: string): string {
  const whole = decoded(written);
  return whole === written ? written.replace(/%[2-7][0-9A-F]/gi, decodeURIComponent) : whole;
}

/** UTF-8 in Base64 or Base64url (RFC 4648 4 and 5), padded or not. */
function fromBase64(written: string): string | undefined {
  try {
    const bytes = atob(written.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    const codes = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(codes);
  } catch {
    return undefined;
  }
}
