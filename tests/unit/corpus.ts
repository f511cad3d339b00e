/** Seeded texts of the kinds that people turn into QR codes. The same seed gives the same texts on every machine. */

/** Numbers from 0 up to 1, the same sequence for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type TextKind =
  | 'address'
  | 'ascii'
  | 'percent-encoded'
  | 'chinese'
  | 'arabic'
  | 'emoji'
  | 'digits'
  | 'alphanumeric'
  | 'mixed';

export const TEXT_KINDS: readonly TextKind[] = [
  'address',
  'ascii',
  'percent-encoded',
  'chinese',
  'arabic',
  'emoji',
  'digits',
  'alphanumeric',
  'mixed',
];

const WORDS =
  'the of news article guide how to build deploy server cloud product review best cheap travel recipe chicken data types json api docs reference issue pull topics search result video watch list map place hotel flight book author blog post'.split(
    ' ',
  );
const HOSTS = [
  'www.example.com',
  'en.wikipedia.org',
  'github.com',
  'docs.example.org',
  'news.example.net',
  'shop.example.de',
  '192.168.1.20:8080',
  'localhost:3000',
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const ALPHANUMERIC = `${DIGITS}${LETTERS.toUpperCase()} $%*+-./:`;
const PRINTABLE = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي  ،؟';
const EMOJI = ['😀', '👍🏽', '👩‍👩‍👧', '🇩🇪', '❤️', '🚀', '🧵', '1️⃣'];

/** A text of `kind` with about `length` characters, at least one. */
export function seededText(random: () => number, kind: TextKind, length: number): string {
  const under = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: ArrayLike<T>): T => from[under(from.length)] as T;
  const several = (from: ArrayLike<string>, n = length): string =>
    Array.from({ length: Math.max(1, n) }, () => pick(from)).join('');
  switch (kind) {
    case 'address':
      return seededAddress(random, length);
    case 'ascii':
      return several(PRINTABLE);
    case 'percent-encoded':
      return `https://${pick(HOSTS)}/?q=${encodeURIComponent(chinese(under, Math.ceil(length / 9)))}`;
    case 'chinese':
      return chinese(under, Math.max(1, length));
    case 'arabic':
      return several(ARABIC);
    case 'emoji':
      return several(EMOJI, Math.ceil(length / 2));
    case 'digits':
      return several(DIGITS);
    case 'alphanumeric':
      return several(ALPHANUMERIC);
    case 'mixed': {
      const parts = [PRINTABLE, ARABIC, EMOJI, DIGITS, ALPHANUMERIC, DIGITS];
      let text = '';
      do text += several(pick(parts), 1 + under(12));
      while (text.length < length);
      return text;
    }
  }
}

/** An address of about `length` characters: words, numbers, identifiers, parameters. */
function seededAddress(random: () => number, length: number): string {
  const under = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: ArrayLike<T>): T => from[under(from.length)] as T;
  const identifier = (): string =>
    Array.from({ length: 6 + under(16) }, () => pick(`${LETTERS}${LETTERS.toUpperCase()}${DIGITS}`)).join('');
  let address = `${random() < 0.9 ? 'https' : 'http'}://${pick(HOSTS)}/`;
  while (address.length < length) {
    const part = random();
    if (part < 0.5) address += `${Array.from({ length: 1 + under(5) }, () => pick(WORDS)).join('-')}/`;
    else if (part < 0.7) address += `${under(10 ** (1 + under(9)))}/`;
    else if (part < 0.85) address += `${address.includes('?') ? '&' : '?'}${pick(WORDS)}=${identifier()}`;
    else address += `${identifier()}/`;
  }
  return address;
}

function chinese(under: (n: number) => number, length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + under(0x51a5))).join('');
}
