import { expect, test } from 'vitest';
import { addressAt, wantedAt } from '../../../../components/advice/offers/video-sites.ts';
import { type Address, addressOf } from '../../../../components/text/address.ts';

const taken = (text: string): Address => addressOf(text) as Address;

test.each([
  [
    'https://www.youtube.com/watch?v=x',
    { video: 'anywhere', notWhile: '.ad-showing, .ad-interrupting, .ytp-live' },
  ],
  ['https://vimeo.com/1', { video: 'anywhere', notWhile: '' }],
  ['https://tube.example.org/w/abc', { video: 'anywhere', notWhile: '' }],
  ['https://www.youtube.com/shorts/x', { video: 'file', notWhile: '' }],
  ['https://example.com/', { video: 'file', notWhile: '' }],
])('%s is asked for its video only where that is of use', (text, wanted) => {
  expect(wantedAt(taken(text))).toEqual(wanted);
});

test.each([
  ['https://vimeo.com/1', '', 'https://vimeo.com/1#t=93s'],
  ['https://tube.example.org/w/abc', 'PeerTube', 'https://tube.example.org/w/abc?start=93'],
  ['https://tube.example.org/w/abc', '', undefined],
])('at %s, made by %j, the time is in %s', (text, platform, expected) => {
  expect(addressAt(taken(text), 93, { seconds: 95, isFile: false, platform })).toBe(expected);
});
