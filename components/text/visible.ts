import type { Span } from './address.ts';
import { withUniformLineBreaks } from './line-breaks.ts';

/** A part of a text as a person is to see it. Together, the parts are the whole text. */
export interface Piece {
  text: string;
  /** Stands for an invisible character: `U+202E`, or `U+200B ×5` for five in a row. */
  isMark?: true;
  /** Part of the host of an address. */
  isHost?: true;
}

/**
 * Characters that are invisible, look like blanks, or change the direction of the text (UAX 44, UAX 9): controls except the
 * tab and the line feed, direction marks, joiners, fillers, soft hyphens, selectors and tags.
 */
const UNSEEN = String.raw`[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\uFFF9-\uFFFC\u2800]|(?![\t\n])\p{Cc}`;

/** Scripts whose letters joiners shape (UAX 31, 2.3). */
const SHAPED = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}`;

/** Invisible characters that words and emoji need: joiners between shaped letters or emoji, selectors, flags of regions. */
const ORDINARY = [
  String.raw`(?<=[${SHAPED}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D](?=[${SHAPED}\p{Extended_Pictographic}])`,
  String.raw`(?<=[\p{Emoji}\p{Extended_Pictographic}])[\uFE0E\uFE0F]`,
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]`,
  String.raw`(?<=\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0020}-\u{E007F}]`,
].join('|');

const IN_WORDS = new RegExp(String.raw`((?!${ORDINARY})(?:${UNSEEN}))\1*`, 'gu');

/** In an address, no one types wider, narrower or non-breaking blanks. */
const IN_ADDRESS = new RegExp(String.raw`(${UNSEEN}|(?! )\p{Zs})\1*`, 'gu');

/**
 * A text with a mark for each invisible character, so that it shows everything it contains, in its order. Line breaks are
 * all `\n`.
 *
 * @param host of the text, if that is an address
 */
export function visiblePieces(text: string, host?: Span): Piece[] {
  if (host === undefined) return marked(text, IN_WORDS);
  return [
    ...marked(text.slice(0, host.start), IN_ADDRESS),
    ...marked(text.slice(host.start, host.end), IN_ADDRESS).map(
      (piece): Piece => ({ ...piece, isHost: true }),
    ),
    ...marked(text.slice(host.end), IN_ADDRESS),
  ];
}

function marked(given: string, unseen: RegExp): Piece[] {
  const text = withUniformLineBreaks(given);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: run, 1: character = '', index } of text.matchAll(unseen)) {
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: markOf(character, run.length / character.length), isMark: true });
    from = index + run.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** As Unicode writes code points: at least four digits, in capitals. */
function markOf(character: string, count: number): string {
  const point = character.codePointAt(0) ?? 0;
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return count === 1 ? name : `${name} ×${count}`;
}
