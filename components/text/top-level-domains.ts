/**
 * Top-level domains of most addresses that people write without `https://`. Not all that exist: many are words (`.map`,
 * `.name`, `.how`) that also end code, or sentences without a space.
 */
const GENERIC = `
  com net org info biz edu gov mil int pro app dev xyz online site website store shop blog cloud club live news wiki
  page tech digital design studio agency art games email solutions services company academy center guru social
  video travel jobs museum eus cat asia africa berlin hamburg koeln wien paris london amsterdam nyc tokyo bayern swiss`;

/** ISO 3166-1 alpha-2, as far as they are delegated, and `ac`, `eu`, `su`, `uk`. */
const COUNTRIES = `
  ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
  cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg
  gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn
  kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na
  nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh
  si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve
  vg vi vn vu wf ws ye yt za zm zw`;

/** Countries, and generic ones that are in use, in the scripts of their languages. */
const OTHER_SCRIPTS = `
  中国 中國 中文网 公司 商城 在线 网址 网店 网站 网络 集团 台湾 台灣 香港 澳門 新加坡 みんな コム 한국 닷컴 닷넷 ไทย
  рф рус укр бел бг мкд срб мон қаз москва дети онлайн сайт орг ею ελ ευ გე հայ ישראל
  مصر السعودية امارات ایران ايران عمان المغرب الجزائر تونس قطر الاردن فلسطين عراق پاکستان موقع شبكة
  भारत বাংলা ভারত இந்தியா இலங்கை భారత్ ලංකා`;

const KNOWN = new Set(`${GENERIC} ${COUNTRIES} ${OTHER_SCRIPTS}`.trim().split(/\s+/));

/** Whether a host's last label is most likely meant as a top-level domain. */
export function isKnownTopLevel(label: string): boolean {
  return label.startsWith('xn--') || KNOWN.has(label.toLowerCase());
}
