import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import { loadTrackers } from '../../../../components/advice/trackers.ts';
import { encode } from '../../../../components/qr/encode.ts';

const trackers = await loadTrackers();
const modulesOf = (text: string) => {
  const code = encode(text);
  return code.ok ? code.symbol.size : undefined;
};

const long = (length: number) => 'x'.repeat(length);

describe('an address that is too long for any code', () => {
  const tooLong = (text: string) =>
    advise({ kind: 'page', text }, { modulesOf, trackers }).find(({ kind }) => kind === 'too-long');

  test.each([
    [`https://example.com/#${long(3000)}`, 'https://example.com/'],
    [`https://example.com/?a=1&gclid=${long(3000)}`, 'https://example.com/?a=1'],
  ])('is offered without what makes it so: %s', (text, fixed) => {
    expect(tooLong(text)?.fixes.map(({ payload }) => payload.text)).toEqual([fixed]);
  });

  test.each([`https://example.com/${long(3000)}`, `https://example.com/${long(3000)}#a`, long(3000)])(
    'is left alone where that would not be enough: %s',
    (text) => expect(tooLong(text)).toBeUndefined(),
  );

  test('is not one that fits', () => expect(tooLong(`https://example.com/#${long(300)}`)).toBeUndefined());
});
