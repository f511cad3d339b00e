import { canonicalCode, codeLengths } from './huffman.ts';

const SHORTEST_MATCH = 3;
const LONGEST_MATCH = 258;
const FARTHEST_MATCH = 32768;

/** Earlier places looked at for a match. Twice as many save 0.2 % of an image's bytes. */
const TRIES = 64;

/** Order in which the lengths of the code length code are written (RFC 1951 3.2.7). */
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** One value for each symbol of the alphabet of literals and lengths, and one for each of that of distances. */
type Alphabets<T> = readonly [literalsAndLengths: T[], distances: T[]];

/** A symbol, the alphabet it is of, and the bits that follow its code (RFC 1951 3.2.5). */
type Coded = readonly [alphabet: 0 | 1, symbol: number, extraBits: number, extra: number];

const END_OF_BLOCK: Coded = [0, 256, 0, 0];

/**
 * `bytes` as a zlib stream (RFC 1950) of one block with dynamic Huffman codes. It is here, and not left to the browser's
 * `CompressionStream`, because the length of the data URI is a promise: zlib at its highest level, which is behind every
 * browser's, makes 10 % more of the pictures of 200 addresses.
 *
 * The literals and matches are those that together cost the fewest bits, found by dynamic programming; what a symbol
 * costs is first guessed, then taken from what was found. zlib takes nearly any match it meets, and the short ones in the
 * lines of a QR code cost more than the literals they stand for.
 */
export function deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // In a 1-bit image of large modules most bytes are wholly dark or light.
  const guess = Array.from({ length: 286 }, (_, symbol) => (symbol === 0 || symbol === 255 ? 2 : 6));
  const guessed = parse(bytes, [guess, new Array<number>(30).fill(5)]);
  const parsed = parse(bytes, [information(count(guessed, 0, 286)), information(count(guessed, 1, 30))]);

  const [out, put, end] = bitWriter();
  put(0x9c78, 16); // zlib header
  put(0b101, 3); // the last block, with dynamic codes
  const lengths = [codeLengths(count(parsed, 0, 286), 15), codeLengths(count(parsed, 1, 30), 15)] as const;
  putCodeLengths(put, lengths);
  const codes = [canonicalCode(lengths[0]), canonicalCode(lengths[1])] as const;
  for (const [alphabet, symbol, extraBits, extra] of parsed) {
    put(codes[alphabet][symbol]!, lengths[alphabet][symbol]!);
    put(extra, extraBits);
  }
  end();
  const [low, high] = adler32(bytes);
  out.push(high >> 8, high & 0xff, low >> 8, low & 0xff);
  return Uint8Array.from(out);
}

function codeLength(length: number): Coded {
  return length === LONGEST_MATCH ? [0, 285, 0, 0] : coded(0, 257, length - SHORTEST_MATCH, 2);
}

function codeDistance(distance: number): Coded {
  return coded(1, 0, distance - 1, 1);
}

/** The tables of RFC 1951 3.2.5 in closed form: a number of extra bits and the `mantissaBits` before those. */
function coded(alphabet: 0 | 1, first: number, value: number, mantissaBits: number): Coded {
  const extraBits = Math.max(0, 31 - Math.clz32(value) - mantissaBits);
  const symbol = first + (extraBits << mantissaBits) + (value >> extraBits);
  return [alphabet, symbol, extraBits, value & ((1 << extraBits) - 1)];
}

function count(parsed: readonly Coded[], counted: 0 | 1, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const [alphabet, symbol] of parsed) if (alphabet === counted) counts[symbol]!++;
  return counts;
}

/** Bits of information in each symbol. One that did not occur is taken to have occurred by half. */
function information(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 1);
  return counts.map((count) => Math.log2(total / (count || 0.5)));
}

/** The cheapest literals and matches for `bytes`, and the end of the block, when symbols cost these many bits. */
function parse(bytes: Uint8Array, [literals, distances]: Alphabets<number>): Coded[] {
  const lengthCosts = Array.from({ length: LONGEST_MATCH + 1 }, (_, length) => {
    const [, symbol, extraBits] = codeLength(Math.max(length, SHORTEST_MATCH));
    return literals[symbol]! + extraBits;
  });
  // The cheapest way to each position: its cost, and the length and distance of its last step, 0 for a literal.
  const costs = new Float64Array(bytes.length + 1).fill(Number.POSITIVE_INFINITY);
  const lengths = new Uint16Array(bytes.length + 1);
  const reached = new Uint16Array(bytes.length + 1);
  costs[0] = 0;

  // Positions by a hash of their next three bytes: the latest of each hash, and before each the one before it.
  const latest = new Int32Array(4096).fill(-1);
  const earlier = new Int32Array(bytes.length);
  const hash = (at: number): number =>
    Math.imul(bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16), 0x9e3779b1) >>> 20;

  let repeated = 1;
  for (let at = 0; at < bytes.length; ) {
    const step = (length: number, distance: number, cost: number): void => {
      if (cost >= costs[at + length]!) return;
      costs[at + length] = cost;
      lengths[at + length] = length;
      reached[at + length] = distance;
    };
    step(1, 0, costs[at]! + literals[bytes[at]!]!);

    // First the distance of the last match of full length: lines repeat at the same distance many times.
    const most = Math.min(LONGEST_MATCH, bytes.length - at);
    let longest = SHORTEST_MATCH - 1;
    let from = at - repeated;
    let next = latest[hash(at)]!;
    for (
      let tries = TRIES;
      tries > 0 && from >= 0 && at - from <= FARTHEST_MATCH && longest < most;
      tries--
    ) {
      let length = 0;
      if (bytes[from + longest] === bytes[at + longest]) {
        while (length < most && bytes[from + length] === bytes[at + length]) length++;
      }
      if (length > longest) {
        const [, symbol, extraBits] = codeDistance(at - from);
        const cost = costs[at]! + distances[symbol]! + extraBits;
        while (longest < length) step(++longest, at - from, cost + lengthCosts[longest]!);
        if (longest === LONGEST_MATCH) repeated = at - from;
      }
      from = next;
      next = earlier[next]!;
    }

    // Nothing beats a match of full length, so what is inside it is not looked at. Nor is it kept for matches to come
    // where it recurs at the same distance: there they find the recurrence first.
    const full = longest === LONGEST_MATCH;
    for (const end = full ? at + LONGEST_MATCH : at + 1; at < end; at++) {
      const key = hash(at);
      if (full && hash(at + repeated) === key) continue;
      earlier[at] = latest[key]!;
      latest[key] = at;
    }
  }

  const parsed: Coded[] = [END_OF_BLOCK];
  for (let at = bytes.length; at > 0; at -= lengths[at]!) {
    if (reached[at]) parsed.push(codeDistance(reached[at]!), codeLength(lengths[at]!));
    else parsed.push([0, bytes[at - 1]!, 0, 0]);
  }
  return parsed.reverse();
}

type Put = (value: number, bits: number) => void;

/** Bytes, a function that adds up to 16 bits to them, lowest first, and one that fills up the last byte. */
function bitWriter(): [out: number[], put: Put, end: () => void] {
  const out: number[] = [];
  let pending = 0;
  let pendingBits = 0;
  const put: Put = (value, bits) => {
    pending |= value << pendingBits;
    pendingBits += bits;
    for (; pendingBits >= 8; pendingBits -= 8) {
      out.push(pending & 0xff);
      pending >>>= 8;
    }
  };
  return [out, put, () => put(0, 7)];
}

/** The code lengths of both alphabets, runs of zeros shortened, in a code of their own (RFC 1951 3.2.7). */
function putCodeLengths(put: Put, alphabets: Alphabets<number>): void {
  const [literals, distances] = alphabets.map(withoutTrailingZeros) as [number[], number[]];
  const lengths = [...literals, ...distances];
  const parsed: Coded[] = [];
  for (let i = 0, run = 1; i < lengths.length; i += run) {
    run = 0;
    while (run < 138 && lengths[i + run] === 0) run++;
    if (run > 10) parsed.push([0, 18, 7, run - 11]);
    else if (run > 2) parsed.push([0, 17, 3, run - 3]);
    else {
      parsed.push([0, lengths[i]!, 0, 0]);
      run = 1;
    }
  }
  const own = codeLengths(count(parsed, 0, 19), 7);
  const code = canonicalCode(own);
  const ordered = withoutTrailingZeros(CODE_LENGTH_ORDER.map((symbol) => own[symbol]!));
  put(literals.length - 257, 5);
  put(distances.length - 1, 5);
  put(ordered.length - 4, 4);
  for (const length of ordered) put(length, 3);
  for (const [, symbol, extraBits, extra] of parsed) {
    put(code[symbol]!, own[symbol]!);
    put(extra, extraBits);
  }
}

/** In both uses the symbols that come first always occur, so that enough are left for the counts above. */
function withoutTrailingZeros(lengths: readonly number[]): number[] {
  return lengths.slice(0, lengths.findLastIndex((length) => length > 0) + 1);
}

/** The two sums of Adler-32 (RFC 1950 8.2). */
function adler32(bytes: Uint8Array): [low: number, high: number] {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return [low, high];
}
