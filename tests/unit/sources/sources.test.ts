import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../components/settings/settings.ts';
import { MENU_ENTRIES, SOURCES, type SourceName } from '../../../components/sources/sources.ts';
import { titleOf } from '../../../components/sources/title.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** A click on a linked image in a selected paragraph: the browser says all of these at once. */
const CLICK = {
  pageUrl: 'https://example.com/page',
  linkUrl: 'https://example.com/link',
  srcUrl: 'https://example.com/image.png',
  selectionText: 'selected',
  frameUrl: 'https://example.com/frame',
  editable: false,
};

const TAB = { id: 7, title: 'Title' };

describe('an entry of the right-click menu', () => {
  test.each(MENU_ENTRIES.map((entry) => [entry.source, entry] as const))(
    'for the %s shares nothing where the browser says nothing of what was clicked, or that it is empty',
    (_source, { contentOf }) => {
      const empty = { pageUrl: '', linkUrl: '', srcUrl: '', selectionText: '', editable: false };
      expect(contentOf({ editable: false }, TAB)).toBeUndefined();
      expect(contentOf(empty, undefined)).toBeUndefined();
    },
  );

  test.each(MENU_ENTRIES.map(({ source, setting }) => [source, setting] as const))(
    'for the %s is there until a setting of its own turns it off, but for frames, where that of the page is',
    (source, setting) => {
      expect(DEFAULTS[setting]).toBe(source !== 'frame');
      expect(MENU_ENTRIES.filter((entry) => entry.setting === setting)).toHaveLength(1);
    },
  );

  test('has a setting, and each setting of the menu has an entry', () => {
    const settings = Object.keys(DEFAULTS).filter((name) => name.startsWith('menu'));
    const ofEntries: string[] = MENU_ENTRIES.map(({ setting }) => setting);
    expect([...ofEntries, 'menuButton'].toSorted()).toEqual(settings.toSorted());
  });
});

describe('what is shared', () => {
  test.each([
    ['link', CLICK.linkUrl],
    ['image', CLICK.srcUrl],
    ['video', CLICK.srcUrl],
    ['audio', CLICK.srcUrl],
    ['frame', CLICK.frameUrl],
  ] as const)('of the %s is its address alone', (source, text) => {
    expect(SOURCES[source].menu?.contentOf(CLICK, TAB)).toEqual({ text });
  });

  test('of the page is its address, with its title where there is a tab', () => {
    expect(SOURCES.page.menu?.contentOf(CLICK, TAB)).toEqual({ text: CLICK.pageUrl, title: 'Title' });
    expect(SOURCES.page.menu?.contentOf(CLICK, undefined)).toEqual({ text: CLICK.pageUrl });
  });

  test('of a tab is its own address, with its title, or else that of the page', () => {
    const of = SOURCES.tab.menu!.contentOf;
    const behind = { ...TAB, url: 'https://example.com/behind' };
    expect(of(CLICK, behind)).toEqual({ text: behind.url, title: 'Title' });
    expect(of(CLICK, TAB)).toEqual({ text: CLICK.pageUrl, title: 'Title' });
  });

  test('of a video that its page puts together is none of its own', () => {
    for (const srcUrl of ['blob:https://example.com/5a1b', 'data:video/mp4;base64,AAAA'])
      expect(SOURCES.video.menu!.contentOf({ ...CLICK, srcUrl }, TAB)).toBeUndefined();
  });

  test('of a selection is its text, with the place that it has in a page or a frame', () => {
    const of = SOURCES.selection.menu!.contentOf;
    expect(of(CLICK, TAB)).toEqual({
      text: 'selected',
      origin: { address: CLICK.pageUrl, tabId: 7, frameId: 0 },
    });
    const frameUrl = 'https://example.org/framed';
    expect(of({ ...CLICK, frameId: 3, frameUrl }, TAB)).toEqual({
      text: 'selected',
      origin: { address: frameUrl, tabId: 7, frameId: 3 },
    });
  });

  test('and where an image is whose codes are to be read goes with its address', () => {
    const of = SOURCES.read.menu!.contentOf;
    const origin = { address: CLICK.pageUrl, tabId: 7, frameId: 0 };
    expect(of(CLICK, TAB)).toEqual({ text: CLICK.srcUrl, origin });
    expect(of(CLICK, undefined)).toEqual({ text: CLICK.srcUrl });
  });

  test.each([
    ['that was typed into a page', { ...CLICK, editable: true }, TAB],
    ['in a frame without an address', { ...CLICK, frameId: 3, frameUrl: undefined }, TAB],
    ['outside the tabs', CLICK, undefined],
  ])('of a selection %s is its text alone', (_where, click, tab) => {
    expect(SOURCES.selection.menu?.contentOf(click, tab)).toEqual({ text: 'selected' });
  });
});

test.each(Object.keys(SOURCES) as SourceName[])('%s has a message that says so beside the code', (source) => {
  expect(english).toHaveProperty(titleOf(source));
});
