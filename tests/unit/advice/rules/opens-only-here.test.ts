import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';

const adviceOn = (text: string) =>
  advise({ kind: 'page', text }, {}).find(({ kind }) => kind === 'opens-only-here');
const unwrapped = (text: string) => adviceOn(text)?.fixes.map(({ payload }) => payload.text);

describe('no other device opens', () => {
  test.each<[string, string]>([
    ['file:///home/kim/a.pdf', 'adviceOnlyFile'],
    ['FILE:///C:/a.pdf', 'adviceOnlyFile'],
    ['file://localhost/home/kim/a.pdf', 'adviceOnlyFile'],
    ['file://server/share/a.pdf', 'adviceOnlyContent'],
    ['blob:https://example.com/9115d58c-bcda-ff47-86e5-083e9a215304', 'adviceOnlyContent'],
    ['data:text/html,<p>a b c</p>', 'adviceOnlyContent'],
    ['javascript:alert(1) // x', 'adviceOnlyContent'],
    ['chrome://settings/', 'adviceOnlyBrowser'],
    ['about:config', 'adviceOnlyBrowser'],
    ['edge://favorites/', 'adviceOnlyBrowser'],
    ['moz-extension://1b671a64-40d5-491e-99b0-da01ff1f3341/options.html', 'adviceOnlyBrowser'],
    ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/popup.html', 'adviceOnlyBrowser'],
    ['devtools://devtools/bundled/inspector.html', 'adviceOnlyBrowser'],
    ['view-source:file:///etc/hosts', 'adviceOnlyBrowser'],
    ['ms-settings:network-wifi', 'adviceOnlyComputer'],
    ['ms-settings:', 'adviceOnlyComputer'],
    ['steam://run/730', 'adviceOnlyComputer'],
    ['STEAM://rungameid/570', 'adviceOnlyComputer'],
    ['vscode://ms-python.python', 'adviceOnlyComputer'],
    ['ms-windows-store://pdp/?productid=9NBLGGH4NNS1', 'adviceOnlyComputer'],
    ['com.epicgames.launcher://apps/fn', 'adviceOnlyComputer'],
    ['roblox-player:1+launchmode:play', 'adviceOnlyComputer'],
    ['x-apple.systempreferences:com.apple.preference.security', 'adviceOnlyComputer'],
    ['jetbrains://idea/navigate/reference?project=x', 'adviceOnlyComputer'],
    ['zotero://select/items/1', 'adviceOnlyComputer'],
    ['shell:startup', 'adviceOnlyComputer'],
    ['afp://server/share', 'adviceOnlyComputer'],
    ['C:\\Users\\kim\\a.pdf', 'adviceOnlyFile'],
    ['d:/Projects/x y/index.html', 'adviceOnlyFile'],
    ['"C:\\Program Files\\x.exe"', 'adviceOnlyFile'],
    ['%APPDATA%\\Code\\settings.json', 'adviceOnlyFile'],
    ['\\\\server\\share\\a.pdf', 'adviceOnlyContent'],
    ['\\\\wsl.localhost\\Ubuntu', 'adviceOnlyContent'],
    ['/home/kim/notes.txt', 'adviceOnlyFile'],
    ['/Users/kim/Desktop/a b.pdf', 'adviceOnlyFile'],
    ['~/Documents/plan.odt', 'adviceOnlyFile'],
    ['/etc/hosts', 'adviceOnlyFile'],
    ['/Volumes/USB/a', 'adviceOnlyFile'],
  ])('%s', (text, key) => {
    expect(adviceOn(text)).toMatchObject({ severity: 'unreachable', sentence: { key }, fixes: [] });
  });

  test('nor a file of any size', () => {
    expect(adviceOn(`data:image/png;base64,${'A'.repeat(1_000_000)}`)).toBeDefined();
  });
});

describe('other devices open, or it is no address', () => {
  test.each([
    'https://example.com/file:///x',
    'http://localhost/',
    'about: what I meant to say',
    'file: see the attachment',
    'data',
    'mailto:a@example.com',
    'intent://scan/#Intent;scheme=zxing;end',
    'constructor:x',
    'steam: buy the game',
    'idea:think about it',
    'origin:unknown',
    'slack://channel?id=1',
    'spotify:track:1',
    'obsidian://open?vault=x',
    '/home',
    '/about/us',
    '/users/kim',
    'a/b',
    'and/or',
    '\\\\',
    'C: drive',
    'c:',
    'see C:\\Users for more',
    '/home/kim\n/etc/hosts',
    '~',
    '100%',
    '__proto__:x',
  ])('%s', (text) => {
    expect(adviceOn(text)).toBeUndefined();
  });
});

const SUSPENDER = 'chrome-extension://klbibkeccnjlkjkiokjodocebajanakg';

describe('what wraps an address on the web gives it back', () => {
  test.each<[string, string]>([
    ['view-source:https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['about:reader?url=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1%26c%3D%2525', 'https://example.com/a?b=1&c=%25'],
    ['view-source:about:reader?url=https%3A%2F%2Fexample.com%2F', 'https://example.com/'],
    ['about:reader?url=https://example.com/a?b=c&d=e', 'https://example.com/a?b=c&d=e'],
    [
      'chrome-distiller://0a1b2c3d_4e5f/?title=A&url=https%3A%2F%2Fexample.com%2Fa%3Fb&time=12',
      'https://example.com/a?b',
    ],
    ['chrome-native://pdf/link?url=https%3A%2F%2Fexample.com%2Fa.pdf', 'https://example.com/a.pdf'],
    ['read:https://example.com/a', 'https://example.com/a'],
    ['read://https_example.com/?url=https%3A%2F%2Fexample.com%2Fa', 'https://example.com/a'],
    [
      'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/https://example.com/a.pdf?x=1#page=2',
      'https://example.com/a.pdf?x=1#page=2',
    ],
    [
      'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html?https://example.com/a.pdf',
      'https://example.com/a.pdf',
    ],
    [
      'chrome-extension://oemmndcbldboiebfnladdacbdfmadadm/https%3A//example.com/a.pdf',
      'https://example.com/a.pdf',
    ],
    [
      'chrome-extension://oemmndcbldboiebfnladdacbdfmadadm/content/web/viewer.html?file=https%3A%2F%2Fexample.com%2Fa.pdf',
      'https://example.com/a.pdf',
    ],
    [
      'resource://pdf.js/web/viewer.html?file=https%3A%2F%2Fexample.com%2Fa.pdf#page=3',
      'https://example.com/a.pdf',
    ],
    [
      `${SUSPENDER}/suspended.html#ttl=News%20%26%20more&pos=120&uri=https://example.com/a?b=1&uri=2#c=3%20`,
      'https://example.com/a?b=1&uri=2#c=3%20',
    ],
    [`${SUSPENDER}/suspended.html#ttl=A&uri=https%3A%2F%2Fexample.com%2F`, 'https://example.com/'],
    [
      'chrome-extension://fiabciakcmgepblmdkmemdbbkilneeeh/park.html?title=A%20b&url=https%3A%2F%2Fexample.com%2Fa%3Fb&tabId=7',
      'https://example.com/a?b',
    ],
    [
      'moz-extension://1b671a64-40d5-491e-99b0-da01ff1f3341/replaced/index.html?state=redirect&title=x&url=https%3A%2F%2Fexample.com%2F&favIconUrl=https%3A%2F%2Fcdn.example.com%2Fi.png',
      'https://example.com/',
    ],
    [
      'moz-extension://1b671a64-40d5-491e-99b0-da01ff1f3341/lazy.html#https%3A%2F%2Fexample.com%2Fa',
      'https://example.com/a',
    ],
    [
      'extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/s.html#url=view-source%3Ahttps%3A%2F%2Fexample.com%2F',
      'https://example.com/',
    ],
    ['microsoft-edge:https://www.example.org/news?a=1&b=2', 'https://www.example.org/news?a=1&b=2'],
    ['microsoft-edge://https://www.example.org/', 'https://www.example.org/'],
    [
      'microsoft-edge:?launchContext1=x&url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc&source=Windows',
      'https://example.org/a?b=c',
    ],
    ['steam://openurl/https://store.steampowered.com/app/730', 'https://store.steampowered.com/app/730'],
    ['ms-word:ofe|u|https://example.sharepoint.com/a.docx', 'https://example.sharepoint.com/a.docx'],
    ['ms-excel:ofv|u|https://example.org/a.xlsx|x|y', 'https://example.org/a.xlsx'],
    [
      'ms-excel:ofe|u|https://example.sharepoint.com/Shared Documents/a.xlsx',
      'https://example.sharepoint.com/Shared%20Documents/a.xlsx',
    ],
    ['ms-appinstaller:?source=https://example.org/app.appx', 'https://example.org/app.appx'],
    ['zoommtg://zoom.us/join?action=join&confno=123456789&pwd=abc', 'https://zoom.us/j/123456789?pwd=abc'],
    ['zoommtg://eu01web.zoom.us/join?confno=123', 'https://eu01web.zoom.us/j/123'],
  ])('%s', (text, inner) => {
    expect(unwrapped(text)).toEqual([inner]);
  });

  test.each([
    'moz-extension://x/options.html?icon=https%3A%2F%2Fexample.com%2Fi.png',
    'about:reader?url=file%3A%2F%2F%2Fetc%2Fhosts',
    'about:reader?url=%E0%A4%A',
    'view-source:view-source:',
    'chrome://settings/?search=https',
  ])('but not %s', (text) => {
    expect(unwrapped(text)).toEqual([]);
  });
});
