import { BySite } from './by-site.ts';

/** Names of parameters; `_x_*` stands for all that begin so. */
type Names = string;

/**
 * Names that no site uses for anything else: Urchin's (now Google Analytics), the click identifiers that Firefox and
 * Brave strip from queries, and those of the systems that send newsletters, pay for links and count visits.
 */
const EVERYWHERE: Names = `
  utm_* gclid dclid gbraid wbraid gclsrc gad_source gad_campaignid srsltid _gl _ga _gac
  fbclid fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map action_ref_map
  igshid msclkid twclid ttclid yclid ysclid ymclid _openstat li_fat_id epik sccid rdt_cid tblci dicbo
  ob_click_id obOrigUrl rb_clickid s_cid irclickid irgwc cjevent cjdata tduid ranMID ranEAID ranSiteID wickedid
  ml_subscriber ml_subscriber_hash oft_c oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk _bhlid mc_cid mc_eid mc_tc
  vero_id vero_conv _branch_match_id _branch_referrer __hsfp __hssc __hstc _hsenc _hsmi hss_channel _kx _ke
  bsft_* ck_subscriber_id omnisendContactID omnisendAttributionID dm_i trk_contact trk_msg trk_module trk_sid
  pk_vid matomo_* sc_src sc_lid sc_uid sc_llid sc_customer sc_eh sfmc_* hsa_* spMailingID spUserID spJobID spReportId cm_mmc cm_lm
  s_kwcid ef_id mkwid pcrid wt_mc wt_mc_* wt_zmc wtrid wt.mc_id wt.mc_ev xtor xtref at_medium at_campaign at_custom* itm_*
  guce_referrer guce_referrer_sig guccounter __twitter_impression ceneo_spo sznclid
  mindbox-click-id mindbox-message-key NaPm n_media n_query n_rank n_ad_group n_ad n_keyword n_keyword_id
  n_campaign_type n_ad_group_type n_match __readwiseLocation`;

/** What the share buttons and the links of much used sites add. */
const BY_SITE: readonly (readonly [sites: string, names: Names])[] = [
  // Networks and video
  [
    'youtube.com youtu.be',
    'si is pp feature ab_channel embeds_referring_euri embeds_referring_origin source_ve_path',
  ],
  ['x.com twitter.com', 's t cn cxt src ref_src ref_url refsrc'],
  [
    'facebook.com',
    'mibextid rdid sfnsn eav paipv idorvanity __tn__ __cft__[*  __xts__[* comment_tracking hc_ref hc_location fref refid refsrc extid acontext notif_id notif_t ref_notif_type wtsid rdc rdr _rdr ftentidentifier share_url _ft_ m_entstream_source',
  ],
  ['instagram.com', 'igsh igsi igshid ig_rid ig_mid'],
  ['threads.net threads.com', 'xmt slof'],
  [
    'tiktok.com',
    '_t _r _d web_id tt_from timestamp share_iid share_app_name share_app_id share_link_id share_item_id share_author_id preview_pb u_code sharer_language ug_btm ugbiz_name link_reflow_popup_iteration_sharer social_share_type',
  ],
  ['linkedin.com', 'rcm lipi refId trackingId eBP midToken midSig trkEmail miniProfileUrn'],
  ['pinterest.*', 'invite_code sender sfo rs'],
  ['quora.com', 'ch oid share srid target_type'],
  ['snapchat.com', 'share_id sc_referrer sc_ua'],
  ['vimeo.com', 'share fl fe'],
  ['twitch.tv', 'tt_medium tt_content tt_email_id'],
  ['netflix.com', 'trackId trackIdJaw trkid tctx'],
  ['spotify.com', 'si pi dlsi dl_branch'],
  ['soundcloud.com', 'si'],
  ['deezer.com', 'host deferredFl'],
  ['loom.com', 'sid'],
  ['goodreads.com', 'ac from_search from_srp qid rank'],
  ['substack.com', 'r showWelcomeOnShare triedRedirect isFreemail'],
  // Search, software, reference
  [
    'google.*',
    'g_ep g_st entry usg sca_upv sei uds fbs ictx vet pcampaignid shem shmd shmds shndl sjid visit_id',
  ],
  ['docs.google.com drive.google.com', 'ouid urp'],
  ['goo.gl', 'g_st'],
  ['bing.com', 'msockid'],
  ['microsoft.com', 'ocid icid msockid'],
  ['wikipedia.org wikimedia.org wikidata.org wiktionary.org wikivoyage.org wikisource.org', 'wprov'],
  [
    'github.com',
    'ref_cta ref_loc ref_page ref_product ref_type ref_style email_token email_source notification_referrer_id',
  ],
  [
    'stackoverflow.com stackexchange.com serverfault.com superuser.com askubuntu.com',
    'rq lq so_medium so_source',
  ],
  ['figma.com', 't fuid'],
  ['notion.so notion.site', 'pvs'],
  ['miro.com', 'share_link_id'],
  // Shops
  [
    'amazon.*',
    'pf_rd_* pd_rd_* dib dib_tag ascsubtag aaxitk cv_ct_* social_share skipTwisterOG starsLeft sp_csd spIA xpid camp creative creativeASIN linkCode linkId hv* aa_* asc_* sbo sres qsid hydadcr mfadid maas hsa_cr_id refRID ref_ _encoding',
  ],
  ['primevideo.com', 'ref_ jic'],
  [
    'ebay.*',
    '_trkparms _trksid amdata mkevt mkcid mkrid campid toolid customid ssspo sssrc ssuid widget_ver media itmmeta itmprp',
  ],
  [
    'etsy.com',
    'click_key click_sum organic_search_click ga_order ga_search_type ga_view_type ga_search_query content_source logging_key rec_type',
  ],
  ['walmart.com', 'ath* u1'],
  ['bestbuy.com', 'acampID mpid irgwc'],
  [
    'temu.com yangkeduo.com pinduoduo.com',
    '_x_* _oak_* refer_page_* _bg_fs _p_rfs _p_jump_id refer_share_* share_token_*',
  ],
  ['shein.*', 'src_identifier src_module src_tab_page_id ici scici rrec url_from requestId'],
  [
    'aliexpress.*',
    'aff_* algo_* scm scm_id scm-url pvid pdp_npi pdp_pi curPageLogUid utparam-url cv af mall_affr dp terminal_id gatewayAdapt',
  ],
  [
    'taobao.com tmall.com 1688.com alibaba.com',
    'spm scm pvid utparam share_crt_v sp_tk suid un un_site ut_sk shareurl short_name tbSocialPopKey bxsign wxsign ali_refid ali_trackid priceTId xxc abbucket utkn turing_bucket',
  ],
  ['jd.com', 'cu jd_pop ad_od gx gxd PTAG ShareTm'],
  ['lazada.*', 'spm scm pvid clickTrackInfo channelLpJumpArgs laz_trackid mkttid trafficFrom utLogMap'],
  ['shopee.*', 'sp_atk xptdk smtt publish_id'],
  [
    'mercadolibre.* mercadolivre.*',
    'tracking_id matt_* reco_* c_id c_uid c_element_order c_campaign polycard_client ad_click_id search_layout',
  ],
  ['flipkart.com', 'otracker otracker1 ssid qH iid ppt ppn srno fm affid affExtParam*'],
  [
    'coupang.com',
    'src spec addtag ctag lptag itime wPcid wRef wTime traceid mcid searchId searchRank sourceType',
  ],
  ['rakuten.co.jp', 'scid l-id s-id rafmid rtg iasid'],
  ['ozon.ru', 'asb asb2 avtc avte avts advert abt_att'],
  ['avito.ru', 'context'],
  ['allegro.pl', 'bi_s bi_m bi_c bi_t bi_term reco_id sendingId'],
  ['bol.com', 'bltgh bltg'],
  ['zalando.*', 'wmc opc _rfl'],
  [
    'autoscout24.*',
    'cldtidx cldtsrc search_id source_otp order_bucket ap_tier mia_tier relevance_adjustment boosting_product applied_boost_level',
  ],
  ['store.steampowered.com', 'snr curator_clanid'],
  ['epicgames.com', 'epic_affiliate epic_gameId'],
  ['humblebundle.com', 'hmb_source hmb_medium hmb_campaign'],
  // Travel and going out
  ['booking.com', 'aid label sid srpvid srepoch ucfs arphpl hpos hapos sr_pri_blocks'],
  [
    'airbnb.*',
    'source_impression_id federated_search_id federated_search_session_id previous_page_section_name unique_share_id viralityEntryPoint',
  ],
  ['meetup.com', 'recId recSource searchId eventOrigin _xtd'],
  ['eventbrite.*', 'aff'],
  ['ticketmaster.*', 'camefrom CAMEFROM'],
  ['zillow.com', 'rtoken'],
  ['redfin.com', 'riftinfo'],
  // News
  [
    'nytimes.com',
    'smid smtyp smvar sgrp pvid ugrp rsrc mwrsm emc referringSource campaign_id instance_id segment_id regi_id user_id te nl',
  ],
  ['washingtonpost.com', 'itid s_l wpisrc wpmk wpmm wp_ml'],
  ['wsj.com barrons.com marketwatch.com', 'mod reflink'],
  ['bloomberg.com', 'srnd'],
  ['forbes.com', 'sh ss swimlane'],
  ['reuters.com', 'taid'],
  ['nypost.com techcrunch.com', 'sr_share'],
  ['theguardian.com', 'CMP INTCMP acquisitionData REFPVID'],
  ['bbc.com bbc.co.uk', 'at_* xtor ns_mchannel ns_source ns_campaign ns_linkname ns_fee'],
  ['spiegel.de', 'sara_ref sara_ecid'],
  ['lemonde.fr', 'lmd_medium lmd_campaign lmd_creation lmd_source'],
  ['nikkei.com', 'n_cid i_cid adid waad'],
  ['asahi.com', 'iref'],
  ['dailymail.co.uk metro.co.uk', 'ito'],
  ['yahoo.com', 'soc_src soc_trk tsrc'],
  ['seznamzpravy.cz novinky.cz aktualne.cz', 'dop_ab_variant dop_source_zone_name dop_req_id dop_id seq_no'],
  // In Chinese and Russian
  [
    'bilibili.com b23.tv',
    'spm_id_from from_spmid vd_source unique_k bbid buvid plat_id is_story_h5 up_id share_source share_medium share_plat share_session_id share_tag share_times share_from msource bsource seid trackid from_source hotRank launch_id live_from visit_id broadcast_type is_room_feed',
  ],
  [
    'xiaohongshu.com',
    'xhsshare author_share share_from_user_hidden app_version ignoreEngage app_platform apptime appuid shareRedId share_id',
  ],
  ['weibo.com weibo.cn', 'refer_flag luicode sudaref wm featurecode'],
  ['zhihu.com', 'share_code hybrid_search_source hybrid_search_extra search_source'],
  [
    'douyin.com iesdouyin.com',
    'previous_page enter_from share_sign share_version u_code did iid from_ssr titleType tt_from',
  ],
  ['douban.com', 'dt_platform dt_dapp _spm_id _dtcc'],
  ['baike.baidu.com', 'fr fromModule lemmaFrom'],
  [
    'csdn.net',
    'spm ops_request_misc request_id biz_id depth_1-utm_source sharesource sharerefer sharetype fromshare',
  ],
  ['163.com', 'spss spsnuid spsdevid spsvid spsw isFromH5Share'],
  ['sohu.com', 'spm scm pvid'],
  ['dzen.ru', 'share_to referrer_clid rid clid'],
];

/** Names that look like tracking, or that the rule set removes, but what the page is depends on them. */
const CONTENT: readonly (readonly [sites: string, names: Names])[] = [
  // There the file to fetch, or the article, is in them.
  ['transfernow.net', 'utm_*'],
  ['sendgb.com', 'utm_source'],
  ['onet.pl', 'utm_campaign'],
  ['aliexpress.*', 'productId productIds sk origin'],
  ['amazon.*', 'keywords smid psc rnid'],
  ['apple.com', 'cid app'],
  // The song of an album, the episode of a podcast.
  ['music.apple.com podcasts.apple.com', 'i'],
  ['bing.com', 'ccid cdnurl simid thid ru sp sk'],
  ['chess.com', 'c'],
  ['cooking.nytimes.com', 'action region module variant'],
  ['ebay.*', 'var hash'],
  ['google.*', 'si'],
  ['imdb.com', 'rf'],
  ['linkedin.com', 'destRedirectURL'],
  ['mouser.*', 'qs'],
  ['pixiv.net', 'p'],
  ['reddit.com', 'tags keyword channel domain base_url'],
  ['spotify.com', 'context'],
  // The variant of a page: how many, which region.
  ['yandex.com', 'lr'],
  // Which page of the app to open.
  ['youtube.com', 'app'],
];

const everywhere = matcher(EVERYWHERE, 'i');
const bySite = new BySite(BY_SITE.map(([sites, names]) => [sites, matcher(names)]));
const content = new BySite(CONTENT.map(([sites, names]) => [sites, matcher(names)]));

/** Whether a parameter of that name only tells, on any site, where its reader came from. */
export function tracksEverywhere(name: string): boolean {
  return everywhere.test(name);
}

/** Whether a parameter of that name only tells, at this host, where its reader came from. */
export function tracksAt(host: string): (name: string) => boolean {
  const here = bySite.of(host);
  return (name) => here.some((names) => names.test(name));
}

/** Whether what a page of this host is depends on a parameter of that name. */
export function isContentAt(host: string): (name: string) => boolean {
  const here = content.of(host);
  return (name) => here.some((names) => names.test(name));
}

function matcher(names: Names, flags = ''): RegExp {
  const patterns = names
    .trim()
    .split(/\s+/)
    .map((name) => name.replace(/[.[\]$-]/g, '\\$&').replace('*', '.*'));
  return new RegExp(`^(?:${patterns.join('|')})$`, flags);
}
