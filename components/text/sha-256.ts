/** FIPS 180-4, for checksums. The browser's own is asynchronous. */
export function sha256(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const padded = new DataView(new ArrayBuffer(length));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(message.length, 0x80);
  padded.setUint32(length - 4, message.length * 8);
  const state = [...INITIAL];
  const words = new Uint32Array(64);
  for (let block = 0; block < length; block += 64) {
    for (let at = 0; at < 64; at++) {
      words[at] = at < 16 ? padded.getUint32(block + 4 * at) : nextWord(words, at);
    }
    const [...round] = state as [number, number, number, number, number, number, number, number];
    for (let at = 0; at < 64; at++) {
      const [a, b, c, d, e, f, g, h] = round;
      const first =
        h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (ROUND[at] ?? 0) +
        (words[at] ?? 0);
      const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      round.pop();
      round.unshift((first + second) | 0);
      round[4] = (d + first) | 0;
    }
    for (const [at, value] of round.entries()) state[at] = ((state[at] ?? 0) + value) | 0;
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, value] of state.entries()) digest.setInt32(4 * at, value);
  return new Uint8Array(digest.buffer);
}

const PRIMES = primes(64);

/** 4.2.2: the fractional parts of the cube roots of the first 64 primes. */
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

/** 5.3.3: likewise for the square roots of the first eight. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

function nextWord(words: Uint32Array, at: number): number {
  const [a = 0, b = 0] = [words[at - 15], words[at - 2]];
  const small = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
  const large = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
  return (words[at - 16] ?? 0) + small + (words[at - 7] ?? 0) + large;
}

function turned(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}
