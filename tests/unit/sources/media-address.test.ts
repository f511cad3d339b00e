import { expect, test } from 'vitest';
import { mediaAddress } from '../../../components/sources/media-address.ts';
import type { Click } from '../../../components/sources/source.ts';

const clickOn = (srcUrl?: string) => ({ srcUrl }) as Click;

test('is the address of the file that plays', () => {
  expect(mediaAddress(clickOn('https://example.com/a.mp4'))).toEqual({ text: 'https://example.com/a.mp4' });
});

test.each(['blob:https://example.com/1', 'data:video/mp4,x', 'MEDIASTREAM:1', '', undefined])(
  'is none where no other device could load it: %s',
  (srcUrl) => {
    expect(mediaAddress(clickOn(srcUrl))).toBeUndefined();
  },
);
