/** Brackets, quotes and full stops that a selection takes along. */
const BEFORE = /^[\s"'`“”„‘’‚«»‹›(<[{「『【《〈（]+/u;
const AFTER = /[\s"'`“”„‘’‚«»‹›.,;:!?。，、；：！？([{<（「『【《〈]/u;

/** Closing brackets belong to what is within only if what they close does (RFC 3986 appendix C). */
const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['》', '《'],
  ['〉', '〈'],
  ['）', '（'],
]);

/** A text without what stands around it in a sentence. */
export function withoutPunctuation(text: string): string {
  return withoutPunctuationAfter(text.replace(BEFORE, ''));
}

/** A text without what follows it in a sentence. */
export function withoutPunctuationAfter(text: string): string {
  let bare = text;
  for (;;) {
    const last = bare.slice(-1);
    const opening = OPENING.get(last);
    const isAround = opening === undefined ? AFTER.test(last) : count(bare, last) > count(bare, opening);
    if (!isAround || endsInAbbreviation(bare)) return bare;
    bare = bare.slice(0, -1);
  }
}

/** `/wiki/Washington,_D.C.`, `/wiki/Apple_Inc.`, `/wiki/Yahoo!`: there it is part of the title. */
function endsInAbbreviation(text: string): boolean {
  return /(?:[._]\p{Lu}|_(?:Inc|Jr|Sr|Ltd|Corp|Co|Bros|vs|etc))\.$|\/wiki\/[^/?#]*\w!$/u.test(
    text.slice(-80),
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
