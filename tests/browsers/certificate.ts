import { generateKeyPairSync, sign } from 'node:crypto';

/** A private key and a certificate signed with it, both in PEM. */
export interface SelfSigned {
  key: string;
  cert: string;
}

/**
 * Makes a self-signed certificate for the test web, valid from 2020 to 2049 (the last year that X.509's UTCTime can write,
 * RFC 5280 section 4.1.2.5.1). The names in it do not matter: the browsers under test accept any certificate. It is made
 * anew each time, so that no key is in the repository.
 */
export function selfSignedCertificate(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));
  const name = sequence(set(sequence(objectId('550403'), utf8String('PageHop test web'))));
  const toBeSigned = sequence(
    explicit(0, integer(2)), // version 3
    integer(1), // serial number
    ecdsaWithSha256,
    name, // issuer
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    name, // subject
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const der = sequence(toBeSigned, ecdsaWithSha256, bitString(signature));
  const lines = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** One DER value: its tag, its length in the short or the long form, its content (X.690 section 8.1). */
function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const short = body.length < 128;
  const digits = body.length.toString(16);
  const length = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([
    Buffer.from([tag]),
    short ? length : Buffer.from([0x80 | length.length]),
    ...(short ? [] : [length]),
    body,
  ]);
}

const sequence = (...content: Buffer[]) => der(0x30, ...content);
const set = (...content: Buffer[]) => der(0x31, ...content);
const explicit = (number: number, content: Buffer) => der(0xa0 | number, content);
const integer = (value: number) => der(0x02, Buffer.from([value]));
const objectId = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const utf8String = (text: string) => der(0x0c, Buffer.from(text));
const utcTime = (text: string) => der(0x17, Buffer.from(text));
const bitString = (bytes: Buffer) => der(0x03, Buffer.from([0]), bytes);
