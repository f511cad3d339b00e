import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fix } from '../../../../components/advice/advice.ts';
import { videoTime } from '../../../../components/advice/offers/video-time.ts';
import type { PlayedVideo } from '../../../../components/payload/page-facts.ts';
import { type Address, addressOf } from '../../../../components/text/address.ts';
import { messageOf } from '../../../../components/text/message.ts';

const taken = (text: string): Address => {
  const address = addressOf(text);
  if (address === undefined) throw new Error(`Not an address: ${text}`);
  return address;
};

function offered(text: string, video: Partial<PlayedVideo> = {}): Fix | undefined {
  const played = { seconds: 95.9, isFile: false, platform: '', ...video };
  const facts = { address: text, tabId: 7, screensScrolled: 0, named: [], video: played };
  return videoTime({ kind: 'page', text }, taken(text), facts, {});
}

describe('the address of a page with a video at 1:35', () => {
  test.each([
    // YouTube
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=93'],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ', 'https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=93'],
    ['https://youtube.com/watch?v=dQw4w9WgXcQ#', 'https://youtube.com/watch?v=dQw4w9WgXcQ&t=93#'],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1-2_3&index=4',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1-2_3&index=4&t=93',
    ],
    ['https://www.youtube.com/watch?t=12s&v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=93'],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s&list=PL1',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&t=93',
    ],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&start=5',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=93',
    ],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ#t=12', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=93'],
    ['https://www.youtube.com/watch?v=a%7Eb&lc=x%2Fy', 'https://www.youtube.com/watch?v=a%7Eb&lc=x%2Fy&t=93'],
    [
      'https://www.youtube.com/live/dQw4w9WgXcQ?feature=share',
      'https://www.youtube.com/live/dQw4w9WgXcQ?feature=share&t=93',
    ],
    [
      'https://www.youtube.com/embed/dQw4w9WgXcQ?start=7&end=200',
      'https://www.youtube.com/embed/dQw4w9WgXcQ?end=200&start=93',
    ],
    [
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=93',
    ],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://youtu.be/dQw4w9WgXcQ?t=93'],
    ['https://youtu.be/dQw4w9WgXcQ?', 'https://youtu.be/dQw4w9WgXcQ?t=93'],
    ['https://youtu.be/dQw4w9WgXcQ?t=20', 'https://youtu.be/dQw4w9WgXcQ?t=93'],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&time_continue=9&feature=emb_logo',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=emb_logo&t=93',
    ],
    ['https://www.youtube.com/watch?v=x&t=1&t=2&start=3#t=4', 'https://www.youtube.com/watch?v=x&t=93'],
    ['https://www.youtube.com/watch?v=x&%74=5', 'https://www.youtube.com/watch?v=x&t=93'],
    ['https://www.youtube.com/watch?v=x&t', 'https://www.youtube.com/watch?v=x&t=93'],
    ['https://www.youtube.com/watch?v=x&&', 'https://www.youtube.com/watch?v=x&&&t=93'],
    ['https://www.youtube.com/watch?v=x&tt=5&at=6', 'https://www.youtube.com/watch?v=x&tt=5&at=6&t=93'],
    ['HTTPS://WWW.YouTube.com/watch?v=x', 'HTTPS://WWW.YouTube.com/watch?v=x&t=93'],
    ['https://www.youtube.com/embed/videoseries?list=PL1', undefined],
    ['https://www.youtube.com/embed/live_stream?channel=UC1', undefined],
    ['https://www.youtube-nocookie.com/embed/videoseries?list=PL1', undefined],
    ['https://www.youtube.com/clip/UgkxAbc', undefined],
    ['https://www.youtube.com/playlist?list=PL1', undefined],
    ['https://www.youtubekids.com/watch?v=x', undefined],
    ['https://www.youtube.com@example.org/watch?v=x', undefined],
    ['https://youtu.be/', undefined],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', undefined],
    ['https://www.youtube.com/', undefined],
    ['https://www.youtube.com/@somebody/videos', undefined],
    ['https://www.youtube.com/results?search_query=cats', undefined],
    ['https://music.youtube.com/watch?v=dQw4w9WgXcQ', undefined],
    ['https://youtube.com.example.org/watch?v=dQw4w9WgXcQ', undefined],
    // Vimeo
    ['https://vimeo.com/76979871', 'https://vimeo.com/76979871#t=93s'],
    ['https://vimeo.com/76979871/0a1b2c3d4e', 'https://vimeo.com/76979871/0a1b2c3d4e#t=93s'],
    ['https://vimeo.com/76979871?share=copy#t=12', 'https://vimeo.com/76979871?share=copy#t=93s'],
    [
      'https://vimeo.com/channels/staffpicks/76979871',
      'https://vimeo.com/channels/staffpicks/76979871#t=93s',
    ],
    [
      'https://vimeo.com/showcase/1234567/video/76979871',
      'https://vimeo.com/showcase/1234567/video/76979871#t=93s',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=0a1b',
      'https://player.vimeo.com/video/76979871?h=0a1b#t=93s',
    ],
    [
      'https://vimeo.com/groups/somebody/videos/76979871',
      'https://vimeo.com/groups/somebody/videos/76979871#t=93s',
    ],
    ['https://vimeo.com/76979871#comment_1234', 'https://vimeo.com/76979871#t=93s'],
    ['https://vimeo.com/manage/videos/76979871', undefined],
    ['https://vimeo.com/user1234/review/76979871/0a1b2c3d4e', undefined],
    ['https://vimeo.com/ondemand/somebody/76979871', undefined],
    ['https://vimeo.com/event/1234567', undefined],
    ['https://vimeo.com/showcase/1234567', undefined],
    ['https://vimeo.com/', undefined],
    ['https://vimeo.com/somebody', undefined],
    // Twitch
    ['https://www.twitch.tv/videos/1234567890', 'https://www.twitch.tv/videos/1234567890?t=0h1m33s'],
    [
      'https://www.twitch.tv/videos/1234567890?filter=archives&t=2h0m0s&sort=time',
      'https://www.twitch.tv/videos/1234567890?filter=archives&sort=time&t=0h1m33s',
    ],
    ['https://m.twitch.tv/videos/1234567890', 'https://m.twitch.tv/videos/1234567890?t=0h1m33s'],
    [
      'https://www.twitch.tv/somebody/video/1234567890',
      'https://www.twitch.tv/somebody/video/1234567890?t=0h1m33s',
    ],
    [
      'https://www.twitch.tv/videos/1234567890?t=1h2m3s#comments',
      'https://www.twitch.tv/videos/1234567890?t=0h1m33s#comments',
    ],
    ['https://www.twitch.tv/somebody/videos?filter=archives', undefined],
    ['https://player.twitch.tv/?video=v1234567890', undefined],
    ['https://www.twitch.tv/somebody', undefined],
    ['https://www.twitch.tv/somebody/clip/FunnyName-x1y2', undefined],
    ['https://clips.twitch.tv/FunnyName-x1y2', undefined],
    // Dailymotion
    ['https://www.dailymotion.com/video/x8abcde', 'https://www.dailymotion.com/video/x8abcde?start=93'],
    [
      'https://www.dailymotion.com/video/x8abcde?playlist=x7xyz&start=5',
      'https://www.dailymotion.com/video/x8abcde?playlist=x7xyz&start=93',
    ],
    [
      'https://www.dailymotion.com/embed/video/x8abcde?autoplay=1',
      'https://www.dailymotion.com/embed/video/x8abcde?autoplay=1&start=93',
    ],
    ['https://www.dailymotion.com/de/video/x8abcde', 'https://www.dailymotion.com/de/video/x8abcde?start=93'],
    ['https://geo.dailymotion.com/player.html?video=x8abcde', undefined],
    ['https://dai.ly/x8abcde', undefined],
    ['https://www.dailymotion.com/playlist/x7xyz', undefined],
    // Bilibili
    ['https://www.bilibili.com/video/BV1xx411c7mD/', 'https://www.bilibili.com/video/BV1xx411c7mD/?t=93'],
    [
      'https://www.bilibili.com/video/BV1xx411c7mD?p=2&t=5',
      'https://www.bilibili.com/video/BV1xx411c7mD?p=2&t=93',
    ],
    ['https://m.bilibili.com/video/av170001', 'https://m.bilibili.com/video/av170001?t=93'],
    [
      'https://www.bilibili.com/video/BV1xx411c7mD/?p=2&t=61.5&spm_id_from=333#reply1',
      'https://www.bilibili.com/video/BV1xx411c7mD/?p=2&spm_id_from=333&t=93#reply1',
    ],
    ['https://www.bilibili.com/list/watchlater?bvid=BV1xx411c7mD', undefined],
    ['https://b23.tv/BV1xx411c7mD', undefined],
    ['https://www.bilibili.com/bangumi/play/ep12345', undefined],
    ['https://live.bilibili.com/12345', undefined],
    // Anything else
    ['https://example.com/watch?v=dQw4w9WgXcQ', undefined],
    ['https://example.com/w/kkGMgK9ZtnKfYAgnEtQxbv', undefined],
  ])('%s', (text, expected) => {
    expect(offered(text)?.payload.text).toBe(expected);
  });
});

describe('the address of a page that says it is PeerTube', () => {
  test.each([
    [
      'https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
      'https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=93',
    ],
    [
      'https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m2s&warningTitle=0',
      'https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv?warningTitle=0&start=93',
    ],
    [
      'https://tube.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
      'https://tube.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=93',
    ],
    ['https://tube.example.org/w/p/kkGMgK9ZtnKfYAgnEtQxbv?playlistPosition=2', undefined],
    [
      'https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=5s#',
      'https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=93#',
    ],
    ['https://tube.example.org/videos/watch/playlist/9c9de5e8-0a1e-484a-b099-e80766180a6d', undefined],
    ['https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv;threadId=7', undefined],
    ['https://tube.example.org/a/somebody/videos', undefined],
  ])('%s', (text, expected) => {
    expect(offered(text, { platform: 'PeerTube' })?.payload.text).toBe(expected);
  });
});

describe('the address of a media file', () => {
  test.each([
    ['https://example.com/talk.webm', 'https://example.com/talk.webm#t=93'],
    ['https://example.com/talk?id=4', 'https://example.com/talk?id=4#t=93'],
    ['https://example.com/talk.webm#t=5,60', 'https://example.com/talk.webm#t=93'],
    ['https://example.com/talk.webm#', 'https://example.com/talk.webm#t=93'],
    ['https://www.youtube.com/watch?v=x', 'https://www.youtube.com/watch?v=x#t=93'],
  ])('%s', (text, expected) => {
    expect(offered(text, { isFile: true })?.payload.text).toBe(expected);
  });
});

describe('the time', () => {
  const youtube = 'https://youtu.be/x';

  test.each([
    [12, 10, '0:10'],
    [12.99, 10, '0:10'],
    [95, 93, '1:33'],
    [3725.5, 3723, '1:02:03'],
  ])('at %d seconds is %d, and called %s', (seconds, t, written) => {
    expect(offered(youtube, { seconds })).toEqual({
      label: messageOf('adviceTimeFix', written),
      payload: { kind: 'page', text: `${youtube}?t=${t}` },
      key: 'T',
    });
  });

  test.each([0, 2, 9.9, 11.99, -1, Number.NaN])('at %d seconds is not worth it', (seconds) => {
    expect(offered(youtube, { seconds })).toBeUndefined();
  });

  test('that the address has already is not offered', () => {
    expect(offered(`${youtube}?t=93`)).toBeUndefined();
  });

  test('of hours is written the way Twitch has it', () => {
    expect(offered('https://www.twitch.tv/videos/1', { seconds: 7502 })?.payload.text).toBe(
      'https://www.twitch.tv/videos/1?t=2h5m0s',
    );
  });

  test('once chosen is replaced by a later one', () => {
    const seconds = fc.integer({ min: 12, max: 100_000 });
    const page = fc.constantFrom(
      'https://www.youtube.com/watch?v=x&list=y',
      'https://vimeo.com/1',
      'https://www.twitch.tv/videos/1?a=b',
      'https://www.dailymotion.com/video/x1',
      'https://www.bilibili.com/video/BV1?p=2',
    );
    fc.assert(
      fc.property(page, seconds, seconds, (text, first, second) => {
        const once = offered(text, { seconds: first })?.payload.text ?? text;
        const twice = offered(once, { seconds: second })?.payload.text ?? once;
        expect(twice).toBe(offered(text, { seconds: second })?.payload.text);
      }),
    );
  });
});
