import fc from 'fast-check';
import { codePoint } from './code-point.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const IN_SEGMENTS = `${LETTERS}${LETTERS.toUpperCase()}0123456789-._~!$&'()*+,;=:@`;
const IN_PARAMETERS = `${IN_SEGMENTS}/?`;

/**
 * Any address on the web, like `fc.webUrl`, which needs the same table of all characters as `unit: 'binary'`: see
 * {@link codePoint}.
 */
export function webUrl({ withQueryParameters = false, withFragments = false } = {}): fc.Arbitrary<string> {
  const path = fc.oneof(
    pathOf(fc.array(written(IN_SEGMENTS, 'small'), { size: 'xsmall' })),
    pathOf(fc.array(written(IN_SEGMENTS, 'xsmall'), { size: 'small' })),
  );
  const after = (mark: string, isWanted: boolean) =>
    isWanted
      ? fc.option(
          written(IN_PARAMETERS, 'small').map((text) => mark + text),
          { nil: '' },
        )
      : fc.constant('');
  return fc
    .tuple(
      fc.constantFrom('http://', 'https://'),
      fc.webAuthority(),
      path,
      after('?', withQueryParameters),
      after('#', withFragments),
    )
    .map((parts) => parts.join(''));
}

function pathOf(segments: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  return segments.map((segments) => segments.map((segment) => `/${segment}`).join(''));
}

/** Of the given characters, and of any in percent encoding. */
function written(characters: string, size: fc.Size): fc.Arbitrary<string> {
  return fc.string({
    size,
    unit: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...characters) },
      { weight: 1, arbitrary: codePoint.map(percentEncoded) },
    ),
  });
}

function percentEncoded(character: string): string {
  const encoded = encodeURIComponent(character);
  return encoded === character ? `%${character.charCodeAt(0).toString(16)}` : encoded;
}
