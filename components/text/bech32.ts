const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The constants of Bech32 (BIP 173) and of Bech32m (BIP 350), which Bitcoin addresses use from version 1 on. */
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

/** Whether a text is Bech32 or Bech32m by its checksum: all small letters or all capitals, a prefix, `1`, and data. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const separator = lower.lastIndexOf('1');
  const [prefix, data] = [lower.slice(0, separator), lower.slice(separator + 1)];
  if (separator < 1 || data.length < 6) return false;
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  const values = Array.from(data, (character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return false;
  const sum = checksumOf([
    ...codes.map((code) => code >> 5),
    0,
    ...codes.map((code) => code & 31),
    ...values,
  ]);
  const isNewAddress = /^(?:bc|tb|bcrt|ltc)$/.test(prefix) && values[0] !== 0;
  return sum === (isNewAddress ? BECH32M : BECH32);
}

function checksumOf(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of GENERATOR.entries()) if ((top >> bit) & 1) sum ^= term;
  }
  return sum;
}
