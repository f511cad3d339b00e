import { sha256 } from './sha-256.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Whether the checksum makes a text one of Bitcoin's original addresses: 21 bytes and four of their hash, in base 58. */
export function isBase58Check(text: string): boolean {
  if (text.length > 36) return false;
  let number = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit === -1) return false;
    number = number * 58n + BigInt(digit);
  }
  if (number >= 1n << 200n) return false;
  const bytes = Uint8Array.from({ length: 25 }, (_, at) => Number((number >> BigInt(8 * (24 - at))) & 0xffn));
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, at) => byte === sum[at]);
}
