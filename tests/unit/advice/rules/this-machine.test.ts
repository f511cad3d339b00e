import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';

const kindsOf = (text: string) => advise({ kind: 'page', text }, {}).map(({ kind }) => kind);
const fixesOf = (text: string, lanAddresses: string[], lanAddress?: string) =>
  advise({ kind: 'page', text, title: 'A title' }, { lanAddresses, ...(lanAddress && { lanAddress }) })
    .filter(({ kind }) => kind === 'this-machine')
    .flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));

describe('only this machine can open', () => {
  test.each([
    'http://localhost/',
    'http://LOCALHOST:3000/x?y#z',
    'http://localhost.:8080/',
    'https://app.localhost:5173/',
    'http://127.0.0.1',
    'http://127.9.8.7:80/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0.0.0.0:8000/',
    'http://localhost.localdomain/',
    'http://0177.0.0.1/',
    'http://0:8000',
    'http://[::1]:3000/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http:\\\\localhost\\x',
    'ws://localhost:9229/',
    'exp://127.0.0.1:8081',
    'https://kim:secret-22@localhost/',
    'http://lvh.me:3000/',
    'http://app.lvh.me/',
    'https://Blog.LocalTest.me./x',
    'http://127.0.0.1.nip.io/',
    'http://app.127.0.0.1.nip.io:8080/',
    'http://app-127-0-0-1.nip.io/',
    'http://7f000001.nip.io/',
    'http://127-0-0-1.sslip.io/',
    'http://www.--1.sslip.io/',
    'http://whoami.traefik.me/',
    'https://myproject.ddev.site/',
    'http://myapp.lndo.site/',
    'http://vcap.me/',
    'http://host.docker.internal:8000/',
    'http://ip6-localhost/',
  ])('%s', (text) => {
    expect(kindsOf(text)).toContain('this-machine');
    expect(kindsOf(text)).not.toContain('this-network');
  });
});

describe('only this network can open', () => {
  test.each([
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.254:8080/x',
    'https://192.168.1.20/',
    'http://169.254.10.10/',
    'http://100.64.0.1/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]:3000/',
    'http://[::ffff:192.168.1.20]/',
    'http://printer.local/',
    'http://Printer.LOCAL./',
    'http://nas.lan:5000/',
    'https://wiki.corp/',
    'https://git.example.internal/',
    'http://router.home.arpa/',
    'http://nas/',
    'http://intranet:8080/x',
    'exp://192.168.1.20:8081',
    'http://fritz.box/',
    'http://www.fritz.box/',
    'http://pi.hole/admin/',
    'http://routerlogin.net/',
    'http://www.routerlogin.com/start.htm',
    'http://tplinkwifi.net/',
    'http://speedport.ip/',
    'http://router.asus.com/',
    'http://miwifi.com/',
    'https://nas.tail1234.ts.net/',
    'http://192.168.1.5.nip.io/',
    'http://app.10.0.0.1.nip.io/',
    'http://c0a80105.nip.io/',
    'http://10-0-0-1.traefik.me/',
    'https://192-168-1-5.0123456789abcdef0123456789abcdef.plex.direct:32400/web',
  ])('%s', (text) => {
    expect(kindsOf(text)).toEqual(['this-network']);
  });
});

describe('nobody else can find', () => {
  test.each([
    'https://my-shop.test/cart',
    'http://a.b.TEST:8080/',
    'https://nothing.invalid/',
    'ws://x.test.',
  ])('%s', (text) => {
    expect(advise({ kind: 'page', text }, {})).toMatchObject([
      { kind: 'reserved-name', severity: 'unreachable', fixes: [] },
    ]);
  });
});

describe('anyone can open', () => {
  test.each([
    'https://example.com/',
    'https://localhost.example.com/',
    'https://notlocalhost.com/',
    'https://local.net/',
    'http://8.8.8.8/',
    'http://172.32.0.1/',
    'http://[2606:4700::1111]/',
    'https://example.com/http://localhost/',
    'https://example.com/?u=http://127.0.0.1/',
    'https://example.com/#http://192.168.1.1/',
    'https://internal.example.com/',
    'https://nip.io/',
    'https://sslip.io/docs',
    'http://8.8.8.8.nip.io/',
    'http://app-93-184-215-9.sslip.io/',
    'https://notlvh.me/',
    'https://lvh.me.example.com/',
    'https://fritz.box.example.com/',
    'https://router.asus.com.example.org/',
    'https://www.asus.com/',
    'https://ts.network/',
    'https://example.example/',
    'https://www.example/',
    'https://test.com/',
    'https://invalid.org/',
    'https://www.tp-link.com/',
    'weixin://wxpay/bizpayurl',
    'spotify:track:1',
    'mailto:kim@localhost',
    'localhost',
    'the server is at http://localhost:3000/',
  ])('%s', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });
});

describe('this machine’s address in its network', () => {
  test.each<[string, string]>([
    ['http://localhost:3000/a/../b?x=%7e&y=ü#z', 'http://192.168.1.20:3000/a/../b?x=%7e&y=ü#z'],
    ['HTTP://LocalHost', 'HTTP://192.168.1.20'],
    ['https://kim:pw@localhost:8443/', 'https://kim:pw@192.168.1.20:8443/'],
    ['http://[::1]:3000/?host=[::1]', 'http://192.168.1.20:3000/?host=[::1]'],
    ['http:127.0.0.1:80', 'http:192.168.1.20:80'],
    ['http:\\\\localhost\\x', 'http:\\\\192.168.1.20\\x'],
    [' http://0.0.0.0:8000 ', ' http://192.168.1.20:8000 '],
    ['http://localhost?localhost', 'http://192.168.1.20?localhost'],
    ['http://app.localhost/', 'http://192.168.1.20/'],
    ['http://lvh.me:3000/', 'http://192.168.1.20:3000/'],
    ['https://a.127.0.0.1.nip.io/x', 'https://192.168.1.20/x'],
  ])('takes the host’s place, and only that: %s', (text, fixed) => {
    expect(fixesOf(text, ['192.168.1.20'])).toEqual([fixed]);
  });

  test('is offered once each, the likeliest to be reached first', () => {
    const found = [
      '172.17.0.1',
      '93.184.215.9',
      'fd00::20',
      '192.168.1.20',
      '10.0.0.4',
      '100.100.1.2',
      '192.168.1.20',
      'kims-laptop.local',
    ];
    expect(fixesOf('http://localhost:1/', found)).toEqual([
      'http://192.168.1.20:1/',
      'http://10.0.0.4:1/',
      'http://[fd00::20]:1/',
      'http://kims-laptop.local:1/',
      // Of containers, most likely.
      'http://172.17.0.1:1/',
      'http://100.100.1.2:1/',
      'http://93.184.215.9:1/',
    ]);
  });

  test.each([
    ['desk.local', 'http://desk.local/'],
    ['172.17.0.1', 'http://172.17.0.1/'],
    ['169.254.3.4', 'http://169.254.3.4/'],
    ['fd00::7', 'http://[fd00::7]/'],
  ])('is offered before any other, and once, where the person has said it: %s', (said, fixed) => {
    expect(fixesOf('http://localhost/', ['192.168.1.20', said], said)).toEqual([
      fixed,
      'http://192.168.1.20/',
    ]);
    expect(fixesOf('http://localhost/', [], said)).toEqual([fixed]);
  });

  test.each([
    '127.0.0.1',
    '::1',
    'localhost',
    '0.0.0.0',
    '169.254.3.4',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1%eth0',
    '224.0.0.1',
    '',
    'a b',
    'x/y',
    '127.1',
    '1b671a64-40d5-491e-99b0-da01ff1f3341.local',
  ])('is not %o', (lan) => {
    expect(fixesOf('http://localhost/', [lan])).toEqual([]);
  });

  test('comes with a word on what the server must do', () => {
    const [advice] = advise({ kind: 'page', text: 'http://localhost/' }, {});
    expect(advice).toMatchObject({
      severity: 'unreachable',
      sentence: { key: 'adviceThisMachine', substitutions: ['localhost'] },
      hint: { key: 'adviceThisMachineHint' },
      fixes: [],
    });
  });
});
