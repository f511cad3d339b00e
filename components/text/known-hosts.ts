/** Public domains for developers whose subdomains all lead to 127.0.0.1. */
const MACHINE_DOMAINS = `
  lvh.me localtest.me vcap.me lacolhost.com fuf.me smackaho.st localho.st yoogle.com colasloth.com 127-0-0-1.org.uk
  localhost.direct lcl.host lndo.site ddev.site traefik.me docker.internal`;

/** Domains whose subdomains lead to the address in their name: `app.192.168.1.5.nip.io`, `10-0-0-1.sslip.io`. */
const NAMES_OF_ADDRESSES =
  'nip.io sslip.io xip.io traefik.me local-ip.co local-ip.sh local-ip.medicmobile.org backname.io plex.direct';

/** Names of routers and other devices within their own network, and of members of mesh networks. */
const NETWORK_DOMAINS = `
  fritz.box fritz.nas fritz.repeater fritz.powerline easy.box o2.box congstar.box vodafone.box vodafone.station speedport.ip
  homerouter.cpe hi.link m.home mobile.hotspot pi.hole my.router router.ctc router.asus.com repeater.asus.com
  asusrouter.com www.asusnetwork.net routerlogin.net routerlogin.com orbilogin.com orbilogin.net mywifiext.net
  mywifiext.com tplinkwifi.net tplinklogin.net tplinkap.net tplinkrepeater.net tplinkextender.net tplinkmodem.net
  tplinkdeco.net tplinkplclogin.net tplogin.cn melogin.cn falogin.cn leike.cc miwifi.com tendawifi.com dlinkrouter.com
  dlinkap.com myrouter.info mafreebox.freebox.fr mafreebox.free.fr mabbox.bytel.fr attlocal.net myfiosgateway.com
  mynetworksettings.com setup.meraki.com my.meraki.com ap.meraki.com switch.meraki.com wired.meraki.com
  instant.arubanetworks.com console.gl-inet.com aterm.me web.setup ntt.setup buffalo.setup edimax.setup aplogin.com
  aplogin.net p.to ts.net beta.tailscale.net netbird.cloud netbird.selfhosted`;

/** Labels in the longest of these names. */
const MOST_LABELS = 3;

/** A test for hosts that are one of these names, or end in one. */
function endingIn(names: string): (host: string) => boolean {
  const known = new Set(names.trim().split(/\s+/));
  return (host) => {
    const labels = host.split('.').slice(-MOST_LABELS);
    return labels.some((_, at) => known.has(labels.slice(at).join('.')));
  };
}

/** Both take a host in lower case, without a trailing dot. */
export const isMachineDomain = endingIn(MACHINE_DOMAINS);
export const isNetworkDomain = endingIn(NETWORK_DOMAINS);
const isNameOfAddress = endingIn(NAMES_OF_ADDRESSES);

/** The IP address in a host's name, in domains that lead there; `undefined` if there is none. */
export function addressInName(host: string): string | undefined {
  if (!isNameOfAddress(host)) return undefined;
  const parts = /(?:^|[.-])(\d{1,3})([.-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})(?=[.-])/.exec(host);
  if (parts !== null) return [parts[1], parts[3], parts[4], parts[5]].map(Number).join('.');
  const hex = /(?:^|[.-])([0-9a-f]{8})\./.exec(host)?.[1];
  if (hex !== undefined) return (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)).join('.');
  // `--1.sslip.io` is ::1.
  return /(?:^|\.)([0-9a-f]*(?:-[0-9a-f]*){2,7})\.[a-z.-]+$/.exec(host)?.[1]?.replaceAll('-', ':');
}
