/** What is written under a code in a saved picture, broken into lines. Lengths are in pixels of the picture. */
export interface Caption {
  lines: readonly string[];
  direction: 'ltr' | 'rtl';
  fontSize: number;
  lineHeight: number;
}

/** The fonts of a caption: the system's, which has every script that the system has. */
export const CAPTION_FONT = 'system-ui,sans-serif';

/** Width of a picture in units of the font size. */
const WIDTH = 16;

/** Of that, what a line may take: text in an SVG may be shown elsewhere in a font a fifth wider. */
const LONGEST_LINE = 13;

/** In units of the font size: room for scripts that are stacked high. */
const LINE_HEIGHT = 1.5;

/** From the upper side of a line to the line that letters stand on, in units of the font size: about the middle. */
const BASELINE = LINE_HEIGHT / 2 + 0.35;

const MOST_LINES = 3;

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Control characters, which XML forbids, and unassigned code points, which it partly does. */
const UNWRITABLE = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/**
 * `text` as the caption of a picture `width` pixels wide: at most three lines, broken between words where that is possible
 * in its language, with an ellipsis where more would follow; `undefined` if there is nothing to write.
 *
 * @param direction `auto` is that of the first letter
 * @param measure width in pixels of a line in {@link CAPTION_FONT}
 */
export function layOutCaption(
  text: string,
  direction: 'ltr' | 'auto',
  width: number,
  measure: (line: string, fontSize: number) => number,
): Caption | undefined {
  const written = text.toWellFormed().replace(/\s+/g, ' ').replace(UNWRITABLE, '').trim();
  if (written === '') return undefined;
  const fontSize = width / WIDTH;
  const [letter = ''] = /\p{L}/u.exec(written) ?? [];
  return {
    lines: broken(written, (line) => measure(line, fontSize) <= LONGEST_LINE * fontSize),
    direction: direction === 'auto' && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr',
    fontSize,
    lineHeight: Math.ceil(fontSize * LINE_HEIGHT),
  };
}

/** Where the line at `index` stands, in pixels from the upper side of the caption. */
export function baseline({ lineHeight, fontSize }: Caption, index: number): number {
  return index * lineHeight + BASELINE * fontSize;
}

function broken(text: string, fits: (line: string) => boolean): string[] {
  const lines = [''];
  for (const piece of pieces(text, fits)) {
    const line = lines.at(-1) ?? '';
    if (fits((line + piece).trim())) lines[lines.length - 1] = line + piece;
    else if (lines.length < MOST_LINES) lines.push(piece.trimStart());
    else {
      lines[lines.length - 1] = ellipsized(line, fits);
      break;
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Words, blanks and punctuation, and the letters of what is too long for a line by itself. */
function pieces(text: string, fits: (line: string) => boolean): string[] {
  return split(text, 'word').flatMap((word) => (fits(word) ? [word] : split(word, 'grapheme')));
}

function split(text: string, granularity: 'word' | 'grapheme'): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity }).segment(text), ({ segment }) => segment);
}

function ellipsized(line: string, fits: (line: string) => boolean): string {
  const letters = split(line.trimEnd(), 'grapheme');
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
